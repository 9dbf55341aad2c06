import { isSafeLink } from '@parley/shared/document/rich-text-grammar.ts'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Link } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { completeAddress } from './complete-address.ts'
import css from './brief.module.css'

export interface LinkButtonProps {
  readonly editor: Editor
}

/** Makes the selected words a link, or changes the link under the caret. */
export function LinkButton({ editor }: LinkButtonProps): ReactNode {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState('')
  const [refused, setRefused] = useState(false)
  const isActive = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') })

  function handleOpenChange(next: boolean): void {
    setOpen(next)
    setRefused(false)
    const href: unknown = editor.getAttributes('link')['href']
    if (next) setAddress(typeof href === 'string' ? href : '')
    else editor.commands.focus()
  }
  function handleSubmit(): void {
    const href = completeAddress(address)
    if (!isSafeLink(href)) return setRefused(true)
    const chain = editor.chain().extendMarkRange('link')
    if (editor.state.selection.empty && !isActive) {
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
    } else chain.setLink({ href }).run()
    handleOpenChange(false)
  }
  function handleRemove(): void {
    editor.chain().extendMarkRange('link').unsetLink().run()
    handleOpenChange(false)
  }

  return (
    <Popover
      title="Link"
      side="top"
      align="end"
      control={{ open, onOpenChange: handleOpenChange }}
      trigger={
        <Button
          size="xs"
          variant="ghost"
          icon={<Link size={14} />}
          aria-label="Link"
          aria-pressed={isActive}
          data-held={open ? '' : undefined}
        />
      }
    >
      <div className={css['linkFields']}>
        <TextField
          label="Address"
          hideLabel
          type="url"
          placeholder="https://"
          value={address}
          onChange={setAddress}
          onSubmit={handleSubmit}
          error={refused ? 'A link starts with https://, http:// or mailto:' : undefined}
        />
        <div className={css['linkFoot']}>
          {isActive && (
            <Button size="xs" variant="ghost" onClick={handleRemove}>
              Remove link
            </Button>
          )}
          <Button size="xs" variant="primary" onClick={handleSubmit}>
            Link
          </Button>
        </div>
      </div>
    </Popover>
  )
}
