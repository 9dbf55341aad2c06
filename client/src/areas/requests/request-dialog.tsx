import type { RequestId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RequestForm } from './request-form.tsx'
import type { RequestValues } from './request-values.ts'

export interface RequestDialogProps {
  readonly title: string
  readonly description?: string | undefined
  /** The verb of what it does. */
  readonly action: string
  readonly initial: RequestValues
  /** The request that is edited is not like itself. */
  readonly editedId?: RequestId | undefined
  readonly onSubmit: (values: RequestValues) => void
  /** Where the same was asked for already; nothing new is logged then. */
  readonly onReaffirm?: ((requestId: RequestId) => void) | undefined
  readonly onClose: () => void
}

/** The form of a request; ⌘ or Ctrl with Enter sends it from every field. */
export function RequestDialog(props: RequestDialogProps): ReactNode {
  const { title, description, action, initial, editedId, onSubmit, onReaffirm, onClose } = props
  const first = useRef<HTMLElement>(null)
  const [values, setValues] = useState(initial)
  const [isLacking, setLacking] = useState(false)
  function submit(): void {
    if (values.text.trim() !== '') return onSubmit(values)
    setLacking(true)
    first.current?.focus()
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || (!event.metaKey && !event.ctrlKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      size="md"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" shortcut="Mod+Enter" onClick={submit}>
            {action}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the key comes up from the fields inside */}
      <div onKeyDown={handleKeyDown}>
        <RequestForm
          values={values}
          editedId={editedId}
          textRef={first}
          error={isLacking && values.text.trim() === '' ? 'Say what they ask for.' : undefined}
          onChange={(part) => setValues((before) => ({ ...before, ...part }))}
          onReaffirm={onReaffirm}
        />
      </div>
    </Dialog>
  )
}
