import type { ChangeKind } from '@parley/shared/briefing/change-kind.ts'
import type { Difference } from '@parley/shared/history/compare-plans.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMay } from '../../store/hooks.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import css from './history.module.css'

export interface DifferenceListProps {
  readonly differences: readonly Difference[]
  readonly isNow: boolean
  readonly onOpen: (featureId: FeatureId) => void
  /** Undefined while there is no moment to restore to. */
  readonly onRestore: ((featureId: FeatureId) => void) | undefined
}

const kindNames: Readonly<Record<ChangeKind, string>> = {
  removed: 'Taken off',
  declined: 'Declined',
  slipped: 'Later',
  shipped: 'Shipped',
  sooner: 'Sooner',
  added: 'New',
  moved: 'Moved',
  guidance: 'What to say',
  confidence: 'Confidence',
  wording: 'Renamed',
}

/** What became of the plan between a moment and now. */
export function DifferenceList({ differences, isNow, onOpen, onRestore }: DifferenceListProps): ReactNode {
  const mayEdit = useMay('edit-plan')
  return (
    <aside className={css['since']} aria-label="What changed since">
      <h3 className={css['sinceTitle']}>Since then</h3>
      {isNow ? (
        <p className={css['quiet']}>
          This is the plan as it is. Move the slider back to see what it said earlier, and what became of that.
        </p>
      ) : differences.length === 0 ? (
        <p className={css['quiet']}>No feature is different from what it was then.</p>
      ) : (
        <>
          <p className={css['counts']}>{countsOf(differences)}</p>
          <ul className={css['differences']}>
            {differences.map(({ featureId, title, kind, words }) => (
              <li key={featureId} className={css['difference']}>
                <span className={css['kind']} data-kind={kind}>
                  {kindNames[kind]}
                </span>
                <div className={css['told']}>
                  <button type="button" className={css['title']} onClick={() => onOpen(featureId)}>
                    {title}
                  </button>
                  {words.map(({ field, before, after }) => (
                    <span key={field} className={css['change']}>
                      <span className={css['field']}>{field}</span> <del>{before}</del> → <ins>{after}</ins>
                    </span>
                  ))}
                </div>
                {mayEdit && onRestore !== undefined && (
                  <IconButton
                    size="xs"
                    label={`Restore “${title}” as it was then`}
                    icon={<Undo2 size={13} />}
                    onClick={() => onRestore(featureId)}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

/** "2 new · 1 taken off · 3 later". */
export function countsOf(differences: readonly Pick<Difference, 'kind'>[]): string {
  const counts = new Map<ChangeKind, number>()
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${count} ${kindNames[kind].toLowerCase()}`).join(' · ')
}
