import { isDay, type Day } from '@parley/shared/base/instant.ts'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { snoozeDays } from './snooze-days.ts'
import css from './wording-field.module.css'

export interface SnoozeDialogProps {
  readonly onSnooze: (until: Day) => void
  readonly onClose: () => void
}

/** Puts a request off to a day; the clock of the answer goes on. */
export function SnoozeDialog({ onSnooze, onClose }: SnoozeDialogProps): ReactNode {
  const first = useRef<HTMLButtonElement>(null)
  const [days] = useState(() => snoozeDays(Date.now()))
  const [day, setDay] = useState('')
  const earliest = days[0]?.day ?? ''
  const lacks = isDay(day) && day >= earliest ? undefined : 'Choose a day from tomorrow on'
  function snooze(): void {
    if (lacks === undefined) onSnooze(day)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Snooze the request"
      description="It comes back to the inbox on that day. Until then its author still waits."
      size="sm"
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lacks} onClick={snooze}>
            Snooze
          </Button>
        </>
      }
    >
      <div className={css['fields']}>
        <div className={css['days']}>
          {days.map((one, index) => (
            <Button key={one.label} ref={index === 0 ? first : undefined} onClick={() => onSnooze(one.day)}>
              {one.label}
            </Button>
          ))}
        </div>
        <TextField label="Or till" type="date" value={day} onChange={setDay} onSubmit={snooze} />
      </div>
    </Dialog>
  )
}
