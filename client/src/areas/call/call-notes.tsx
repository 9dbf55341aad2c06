import type { Call } from '@parley/shared/model/call.ts'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMe } from '../../store/hooks.ts'
import { Kbd } from '../../ui/kbd.tsx'
import css from './call.module.css'

const restMs = 800

export interface CallNotesProps {
  readonly call: Call
}

/** Whatever is worth keeping, saved whenever the typing rests. */
export function CallNotes({ call }: CallNotesProps): ReactNode {
  const { person } = useMe()
  const isMine = call.authorId === person.id
  return (
    <section className={css['column']} aria-label="Notes">
      <h3 className={css['sub']}>Notes</h3>
      {isMine ? <OwnNotes call={call} /> : <p className={css['fact']}>{call.notes === '' ? 'No notes yet.' : call.notes}</p>}
      <p className={css['quiet']}>
        <Kbd shortcut="R" /> logs what they ask for. What is asked, promised and commented now belongs to this call.
      </p>
    </section>
  )
}

function OwnNotes({ call }: CallNotesProps): ReactNode {
  const carryOut = useCarryOutSales()
  const [notes, setNotes] = useState(call.notes)
  const latest = useRef({ notes, saved: call.notes, carryOut, ref: { authorId: call.authorId, id: call.id } })
  useEffect(() => {
    latest.current = { ...latest.current, notes, carryOut }
    const timer = setTimeout(() => save(latest.current), restMs)
    return () => clearTimeout(timer)
  }, [notes, carryOut])
  useEffect(() => {
    const pending = latest
    return () => save(pending.current)
  }, [])
  return (
    <textarea
      className={css['notes']}
      aria-label="Notes of the call"
      placeholder="What was said"
      maxLength={20_000}
      value={notes}
      onChange={(event) => setNotes(event.target.value)}
      onBlur={() => save(latest.current)}
    />
  )
}

interface Pending {
  notes: string
  saved: string
  readonly carryOut: ReturnType<typeof useCarryOutSales>
  readonly ref: Pick<Call, 'authorId' | 'id'>
}

function save(pending: Pending): void {
  if (pending.notes === pending.saved) return
  if (pending.carryOut({ kind: 'note-call', call: pending.ref, notes: pending.notes })) pending.saved = pending.notes
}
