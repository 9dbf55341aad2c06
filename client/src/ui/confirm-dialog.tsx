import { useRef, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  /** What will happen, and what will not. */
  readonly description: string
  /** The verb of what is done. */
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, description, action, onConfirm, onClose }: ConfirmDialogProps): ReactNode {
  const cancel = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      size="sm"
      title={title}
      description={description}
      initialFocus={cancel}
      onClose={onClose}
      footer={
        <>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              onClose()
              onConfirm()
            }}
          >
            {action}
          </Button>
        </>
      }
    />
  )
}
