import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Collaboration } from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState, type ReactNode } from 'react'
import { useActions } from '../../store/hooks.ts'
import { briefSchema } from './brief-schema.ts'
import { BriefToolbar } from './brief-toolbar.tsx'
import { cleanPaste } from './clean-paste.ts'
import { readBriefBinding } from './read-brief-binding.ts'
import { remoteCarets } from './remote-carets.ts'
import css from './brief.module.css'

export interface BriefEditorProps {
  readonly featureId: FeatureId
}

export function BriefEditor({ featureId }: BriefEditorProps): ReactNode {
  const { brief, show } = useActions()
  const [focused, setFocused] = useState(false)
  const editor = useEditor(
    {
      injectCSS: false,
      // The text comes with the binding. Nothing at all would be parsed as HTML, which the page may not do.
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
      extensions: editorExtensions(featureId, brief),
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Brief', class: css['prose'] ?? '' },
        transformPastedHTML: cleanPaste,
      },
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
    },
    [featureId, brief],
  )
  useEffect(() => {
    if (!focused) return undefined
    show({ editing: featureId })
    return () => show({ editing: null })
  }, [focused, featureId, show])
  return (
    <div className={css['brief']}>
      <EditorContent editor={editor} />
      <BriefToolbar editor={editor} />
    </div>
  )
}

function editorExtensions(featureId: FeatureId, brief: ReturnType<typeof useActions>['brief']): ReturnType<typeof briefSchema> {
  const { fragment, awareness } = readBriefBinding(brief(featureId))
  return [
    ...briefSchema(),
    Collaboration.configure({ fragment }),
    remoteCarets({ featureId, awareness }),
    Placeholder.configure({ placeholder: 'What is the problem, and what will we do about it?' }),
  ]
}
