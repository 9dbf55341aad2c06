import { isSafeLink } from '@parley/shared/document/rich-text-grammar.ts'
import type { Extensions } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

/**
 * Exactly what a brief may hold. There is no trailing paragraph and no history: the first would write into a brief that is only
 * looked at, and the second belongs to the shared document.
 */
export function briefSchema(): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        isAllowedUri: (url) => isSafeLink(url),
        HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank', class: null },
      },
    }),
  ]
}
