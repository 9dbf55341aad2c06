import { minutesOf } from '@parley/shared/calls/minutes-of.ts'
import type { Call } from '@parley/shared/model/call.ts'
import type { ReactNode } from 'react'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import css from './call.module.css'

export interface MinutesDialogProps {
  readonly call: Call
  readonly onClose: () => void
}

/** What came of the call, ready to be sent around. */
export function MinutesDialog({ call, onClose }: MinutesDialogProps): ReactNode {
  const sales = useSales((view) => view)
  const plan = usePlan((view) => view)
  const { people } = useMe()
  const minutes = minutesOf(call, { plan, sales, nameOf: (id) => people.find((person) => person.id === id)?.name ?? 'Somebody' })
  return (
    <Dialog
      open
      onClose={onClose}
      title="Minutes"
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <CopyButton text={minutes} />
        </>
      }
    >
      <pre className={css['minutes']}>{minutes}</pre>
    </Dialog>
  )
}
