import type { FeatureId } from '@parley/shared/model/ids.ts'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { useEffect, type ReactNode } from 'react'
import { useActions } from '../../store/hooks.ts'
import { briefSchema } from './brief-schema.ts'
import { readBriefBinding, type BriefFragment } from './read-brief-binding.ts'
import css from './brief.module.css'

export interface BriefReaderProps {
  readonly featureId: FeatureId
}

/**
 * The brief for those who may only read. It draws a copy: the live binding mends what it cannot draw by deleting it, and a reader
 * must not write, not even that.
 */
export function BriefReader({ featureId }: BriefReaderProps): ReactNode {
  const { brief } = useActions()
  const editor = useEditor(
    {
      injectCSS: false,
      extensions: briefSchema(),
      editable: false,
      content: contentOf(readBriefBinding(brief(featureId)).fragment),
      editorProps: { attributes: { role: 'document', 'aria-label': 'Brief', class: css['prose'] ?? '' } },
    },
    [featureId, brief],
  )
  const isEmpty = useEditorState({ editor, selector: ({ editor: now }) => now.isEmpty })
  useEffect(() => {
    const { fragment } = readBriefBinding(brief(featureId))
    let frame = 0
    function draw(): void {
      frame = 0
      editor.commands.setContent(contentOf(fragment), { emitUpdate: false })
    }
    function schedule(): void {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    fragment.observeDeep(schedule)
    return () => {
      fragment.unobserveDeep(schedule)
      cancelAnimationFrame(frame)
    }
  }, [editor, featureId, brief])
  return (
    <div className={css['brief']}>
      <EditorContent editor={editor} />
      {isEmpty && <p className={css['nothing']}>Nobody has written a brief yet.</p>}
    </div>
  )
}

function contentOf(fragment: BriefFragment): ReturnType<typeof yXmlFragmentToProsemirrorJSON> {
  return yXmlFragmentToProsemirrorJSON(fragment)
}
