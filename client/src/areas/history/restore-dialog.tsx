import { zones, type Zone } from '@parley/shared/document/zone.ts'
import { comparePlans } from '@parley/shared/history/compare-plans.ts'
import { entriesReader, type Entries } from '@parley/shared/history/entries.ts'
import { entityScope } from '@parley/shared/history/entity-scope.ts'
import { restoreWrites, type Restoration } from '@parley/shared/history/restore-writes.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { PastJson } from '@parley/shared/protocol/history.ts'
import { useState, type ReactNode } from 'react'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useToast } from '../../ui/use-toast.ts'
import { countsOf } from './difference-list.tsx'
import css from './history.module.css'
import { momentText } from './moment-text.ts'

export interface Restored {
  readonly past: PastJson
  /** Null for the whole plan. */
  readonly featureId: FeatureId | null
}

export interface RestoreDialogProps {
  readonly restored: Restored
  readonly onClose: () => void
}

/** Shows what a restoration would change before it is made. */
export function RestoreDialog({ restored: { past, featureId }, onClose }: RestoreDialogProps): ReactNode {
  const { planEntries } = useActions()
  const carryOut = useCarryOut()
  const toast = useToast()
  // What is confirmed is what was shown, whoever edits meanwhile.
  const [{ restoration, differences, title }] = useState(() => preview(past, planEntries(), featureId))
  const when = momentText(past.at)
  const what = featureId === null ? 'the plan' : `“${title}”`
  const isEmpty = restoration.writes.length === 0
  function restore(): void {
    const isDone = carryOut({ kind: 'restore-entries', writes: restoration.writes })
    onClose()
    if (isDone) toast({ message: `Restored ${what} as of ${when}. Undo takes that back.` })
  }
  return (
    <Dialog
      open
      title={`Restore ${what} as of ${when}?`}
      description="It is a change like any other: everybody sees it, and undo takes it back. Comments and briefs stay as they are."
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={isEmpty ? 'There is nothing to restore' : undefined} onClick={restore}>
            Restore {what}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <p className={css['quiet']}>Nothing is different from what it was then.</p>
      ) : (
        <>
          <p className={css['counts']}>{countsText(restoration, countsOf(differences))}</p>
          <ul className={css['preview']}>
            {differences.map((one) => (
              <li key={one.featureId}>
                <b>{one.title}</b>
                {one.words.map(({ field, before, after }) => (
                  <span key={field} className={css['change']}>
                    <span className={css['field']}>{field}</span> <del>{before}</del> → <ins>{after}</ins>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
      {restoration.left.length > 0 && (
        <p className={css['quiet']}>
          {restoration.left.length === 1 ? '1 value stays' : `${restoration.left.length} values stay`} as they are, because no such value is
          allowed any more.
        </p>
      )}
    </Dialog>
  )
}

function preview(past: PastJson, now: Entries, featureId: FeatureId | null) {
  const reader = entriesReader<Zone>(now, zones)
  const scope = featureId === null ? null : (entityScope(`feature/${featureId}`) ?? null)
  const restoration = restoreWrites({ past: past.entries, now: reader, scope, at: new Date().toISOString() })
  const before = project(reader)
  const after = project(entriesReader<Zone>(written(now, restoration), zones))
  const title = featureId === null ? '' : (before.features.get(featureId)?.title ?? '')
  return { restoration, differences: comparePlans(before, after), title }
}

function written(entries: Entries, { writes }: Restoration): Entries {
  const changed: Record<string, Record<string, unknown>> = Object.fromEntries(
    Object.entries(entries).map(([zone, held]) => [zone, { ...held }]),
  )
  for (const { zone, key, value } of writes) {
    const held = (changed[zone] ??= {})
    if (value === undefined) Reflect.deleteProperty(held, key)
    else held[key] = value
  }
  return changed
}

function countsText({ writes }: Restoration, counts: string): string {
  const fields = writes.length === 1 ? '1 field changes' : `${writes.length} fields change`
  return counts === '' ? `${fields}.` : `${fields}: ${counts}.`
}
