import type { KeyResult } from '@parley/shared/model/goal.ts'
import { asId, type KeyResultId, type ObjectiveId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import css from './objectives.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'

export interface KeyResultDialogProps {
  readonly objectiveId: ObjectiveId
  /** Null to add one. */
  readonly keyResult: KeyResult | null
  readonly onClose: () => void
}

const blank = { title: '', unit: '%', start: 0, target: 100, current: 0 } as const

/** What is measured, in which unit, from where to where. */
export function KeyResultDialog({ objectiveId, keyResult, onClose }: KeyResultDialogProps): ReactNode {
  const { newId } = useActions()
  const carryOut = useCarryOut()
  const first = useRef<HTMLElement>(null)
  const [before] = useState(keyResult ?? blank)
  const [title, setTitle] = useState<string>(before.title)
  const [unit, setUnit] = useState<string>(before.unit)
  const [start, setStart] = useState<number | null>(before.start)
  const [target, setTarget] = useState<number | null>(before.target)
  const lacks = lackOf({ title, start, target })

  function save(): void {
    const name = title.trim()
    if (name === '' || start === null || target === null) return
    const numbers = { unit: unit.trim(), start, target }
    const isDone =
      keyResult === null
        ? carryOut({
            kind: 'add-key-result',
            keyResultId: asId<KeyResultId>(newId()),
            objectiveId,
            title: name,
            edit: { ...numbers, current: start },
          })
        : carryOut({ kind: 'edit-key-result', keyResultId: keyResult.id, edit: { title: name, ...numbers } })
    if (isDone) onClose()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="sm"
      title={keyResult === null ? 'Add key result' : 'Edit key result'}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lacks} onClick={save}>
            {keyResult === null ? 'Add key result' : 'Save'}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label="What is measured" value={title} maxLength={120} onChange={setTitle} onSubmit={save} inputRef={first} />
        <div className={css['numbers']}>
          <NumberField label="Start" value={start} steppers={false} onChange={setStart} />
          <NumberField label="Target" value={target} steppers={false} onChange={setTarget} />
          <TextField label="Unit" value={unit} maxLength={20} onChange={setUnit} onSubmit={save} />
        </div>
      </div>
    </Dialog>
  )
}

interface Draft {
  readonly title: string
  readonly start: number | null
  readonly target: number | null
}

function lackOf({ title, start, target }: Draft): string | undefined {
  if (title.trim() === '') return 'Say what is measured first'
  return start === null || target === null ? 'It needs a start and a target' : undefined
}
