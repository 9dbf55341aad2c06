import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Principal } from './grammar.ts'
import { limits } from './limits.ts'
import type { Judging } from './judging.ts'
import { askRichText } from './judging.ts'
import type { RichTextHome } from './place.ts'
import { deny } from './refusal.ts'
import type { Content } from './struct.ts'

export interface RichTextPlace {
  readonly home: RichTextHome
  readonly key: string | undefined
}

/** Elements hold elements and runs, runs hold text, marks and embeds, and only elements have attributes. */
export function judgeRichText<P extends Principal>(judging: Judging<P>, content: Content, place: RichTextPlace): void {
  const { home, key } = place
  if (key !== undefined && home.kind !== 'element') return deny('wrong-place', `attribute ${key} on a ${home.kind}`)
  if (content.kind === 'deleted') return askRichText(judging, home.root, { kind: 'delete' })
  if (key !== undefined && home.kind === 'element') return judgeAttribute(judging, content, { home, key })
  if (home.kind === 'run') return judgeInRun(judging, content, home)
  if (content.kind !== 'type') return deny('content-kind', `${content.kind} between nodes`)
  if (home.depth >= limits.richTextDepth) return deny('limit', 'rich text depth')
  const parent = home.kind === 'element' ? home.name : undefined
  switch (content.type.kind) {
    case 'element':
      return askRichText(judging, home.root, { kind: 'node', name: content.type.name, parent })
    case 'run':
      return askRichText(judging, home.root, { kind: 'text', text: '', parent })
    case 'other':
      return deny('content-kind', 'type in rich text')
    default:
      return unreachable(content.type)
  }
}

interface AttributePlace {
  readonly home: Extract<RichTextHome, { kind: 'element' }>
  readonly key: string
}

function judgeAttribute<P extends Principal>(judging: Judging<P>, content: Content, { home, key }: AttributePlace): void {
  if (content.kind !== 'values') return deny('content-kind', `${content.kind} as attribute ${key}`)
  for (const value of content.values) askRichText(judging, home.root, { kind: 'attribute', node: home.name, name: key, value })
}

function judgeInRun<P extends Principal>(judging: Judging<P>, content: Content, home: Extract<RichTextHome, { kind: 'run' }>): void {
  switch (content.kind) {
    case 'text':
      return askRichText(judging, home.root, { kind: 'text', text: content.text, parent: home.parent })
    case 'mark':
      return askRichText(judging, home.root, { kind: 'mark', name: content.name, value: content.value })
    case 'embed':
      return askRichText(judging, home.root, { kind: 'embed', value: content.value })
    case 'collected':
    case 'deleted':
    case 'type':
    case 'values':
      return deny('content-kind', `${content.kind} in text`)
    default:
      return unreachable(content)
  }
}
