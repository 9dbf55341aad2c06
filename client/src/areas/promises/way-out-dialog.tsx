import type { Window } from '@parley/shared/model/window.ts'
import { asId, type PromiseId } from '@parley/shared/model/ids.ts'
import { useState, type ReactNode } from 'react'
import { WindowChoice } from '../../parts/window-choice.tsx'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { PromiseLine } from './promise-lines.ts'
import { wayOutWords, type WayOut } from './way-out.ts'
import css from './promises.module.css'

export interface WayOutDialogProps {
  readonly way: WayOut
  readonly line: PromiseLine
  readonly onClose: () => void
}

/** One way out of a promise in trouble, with the words for it. */
export function WayOutDialog({ way, line, onClose }: WayOutDialogProps): ReactNode {
  const { promise, feature, company } = line
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const words = wayOutWords(way, line)
  const [window, setWindow] = useState<Window | null>(feature?.window ?? null)
  const [statement, setStatement] = useState('')

  function settle(): void {
    const ref = { authorId: promise.authorId, id: promise.id }
    const isDone =
      way === 'release'
        ? carryOut({ kind: 'settle-promise', promise: ref, state: 'released' })
        : carryOut(
            { kind: 'settle-promise', promise: ref, state: 'renegotiated' },
            {
              kind: 'make-promise',
              promiseId: asId<PromiseId>(newId()),
              featureId: promise.featureId,
              companyId: promise.companyId,
              horizon: feature?.horizon ?? 'none',
              words: { statement, strength: promise.strength, window, ...(promise.dealId === null ? {} : { dealId: promise.dealId }) },
            },
          )
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${words.label}: ${company}`}
      description={words.explanation}
      footer={
        <>
          <Button onClick={onClose}>{way === 'keep' ? 'Close' : 'Cancel'}</Button>
          {way === 'renegotiate' && (
            <Button variant="primary" disabledReason={statement.trim() === '' ? 'Say what was agreed first' : undefined} onClick={settle}>
              Promise this instead
            </Button>
          )}
          {way === 'release' && (
            <Button variant="primary" onClick={settle}>
              Release it
            </Button>
          )}
        </>
      }
    >
      <div className={css['form']}>
        <blockquote className={css['wording']}>{words.wording}</blockquote>
        <div>
          <CopyButton text={words.wording} label="Copy these words" />
        </div>
        {way === 'renegotiate' && (
          <>
            <TextField label="What was agreed now, in the words used" value={statement} maxLength={400} onChange={setStatement} />
            <WindowChoice label="Promised for" window={window} onChange={setWindow} />
          </>
        )}
      </div>
    </Dialog>
  )
}
