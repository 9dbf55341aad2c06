import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Code, Heading2, Italic, List, ListOrdered, TextQuote } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { LinkButton } from './link-button.tsx'
import css from './brief.module.css'

export interface BriefToolbarProps {
  readonly editor: Editor
}

interface Tool {
  readonly name: string
  readonly label: string
  readonly shortcut: string
  readonly icon: ReactNode
  readonly toggle: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    label: 'Bold',
    shortcut: 'Mod+B',
    icon: <Bold size={14} />,
    toggle: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    label: 'Italic',
    shortcut: 'Mod+I',
    icon: <Italic size={14} />,
    toggle: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'code',
    label: 'Code',
    shortcut: 'Mod+E',
    icon: <Code size={14} />,
    toggle: (editor) => editor.chain().focus().toggleCode().run(),
  },
  {
    name: 'heading',
    label: 'Heading',
    shortcut: 'Mod+Alt+2',
    icon: <Heading2 size={14} />,
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    name: 'bulletList',
    label: 'Bullet list',
    shortcut: 'Mod+Shift+8',
    icon: <List size={14} />,
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    label: 'Numbered list',
    shortcut: 'Mod+Shift+7',
    icon: <ListOrdered size={14} />,
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    label: 'Quote',
    shortcut: 'Mod+Shift+B',
    icon: <TextQuote size={14} />,
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

/** Floats over the foot of the brief while somebody writes in it. */
export function BriefToolbar({ editor }: BriefToolbarProps): ReactNode {
  const active = useEditorState({ editor, selector: ({ editor: now }) => tools.map(({ name }) => now.isActive(name)).join() })
  const states = active.split(',')
  return (
    <fieldset className={css['toolbar']} aria-label="Formatting">
      {tools.map(({ name, label, shortcut, icon, toggle }, index) => (
        <IconButton
          key={name}
          size="xs"
          label={label}
          shortcut={shortcut}
          tooltipSide="top"
          icon={icon}
          aria-pressed={states[index] === 'true'}
          // Without this the press would take the caret out of the text before the command runs.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => toggle(editor)}
        />
      ))}
      <LinkButton editor={editor} />
    </fieldset>
  )
}
