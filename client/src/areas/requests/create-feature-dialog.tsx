import type { Request } from '@parley/shared/model/request.ts'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

export interface CreateFeatureDialogProps {
  readonly request: Request
  readonly onCreate: (title: string) => void
  readonly onClose: () => void
}

const longest = 120

/** A request is put as the customer says it; a feature has a title. */
export function CreateFeatureDialog({ request, onCreate, onClose }: CreateFeatureDialogProps): ReactNode {
  const [title, setTitle] = useState(() => firstSentence(request.text))
  const field = useRef<HTMLElement>(null)
  useEffect(() => {
    if (field.current instanceof HTMLInputElement) field.current.select()
  }, [])
  function create(): void {
    if (title.trim() !== '') onCreate(title.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create a feature"
      description="It stands without a horizon until it is placed, and this request counts for it."
      size="sm"
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={title.trim() === '' ? 'Give it a title first' : undefined} onClick={create}>
            Create and link
          </Button>
        </>
      }
    >
      <TextField label="Title" maxLength={longest} value={title} onChange={setTitle} onSubmit={create} inputRef={field} />
    </Dialog>
  )
}

function firstSentence(text: string): string {
  const sentence = /^.*?(?=[.!?\n]|$)/u.exec(text.trim())?.[0] ?? ''
  return sentence.slice(0, longest)
}
