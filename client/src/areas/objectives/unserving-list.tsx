import { laneOf, type Feature } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Link2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, useView } from '../../store/hooks.ts'
import { AnchoredMenu } from '../../ui/anchored-menu.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { FeatureLine } from './feature-line.tsx'
import type { ObjectiveBranch } from './goal-tree.ts'
import { isFiltering, matchesFilter } from '../../store/matches-filter.ts'
import css from './objectives.module.css'
import { useCarryOut } from '../../parts/use-carry-out.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface UnservingListProps {
  readonly features: readonly Feature[]
  readonly tree: readonly ObjectiveBranch[]
  readonly onOpen: (featureId: FeatureId) => void
}

const step = 100
const usual = 2

/** The features that no objective asks for; one menu serves all of them. */
export function UnservingList({ features, tree, onOpen }: UnservingListProps): ReactNode {
  const canWrite = useMay('edit-plan')
  const filter = useView((view) => view.filter)
  const carryOut = useCarryOut()
  const [limit, setLimit] = useState(step)
  const [menu, setMenu] = useState<{ readonly feature: Feature; readonly anchor: Element } | null>(null)
  const [isOpen, setOpen] = useState(false)
  const matching = isFiltering(filter) ? features.filter((feature) => matchesFilter(feature, filter)) : features
  if (matching.length === 0)
    return (
      <EmptyState
        sentence={features.length === 0 ? 'Every feature serves an objective.' : 'The filter hides every feature without an objective.'}
      />
    )
  const entries: readonly MenuEntry[] = tree
    .filter(({ keyResults }) => keyResults.length > 0)
    .map(({ objective, keyResults }) => ({
      kind: 'submenu',
      id: objective.id,
      label: objective.title,
      entries: keyResults.map(({ keyResult }) => ({
        kind: 'action',
        id: keyResult.id,
        label: keyResult.title,
        onPick: () => {
          if (menu !== null)
            carryOut({ kind: 'link-key-result', featureId: menu.feature.id, keyResultId: keyResult.id, contribution: usual })
        },
      })),
    }))
  return (
    <>
      <ul className={css['unserving']} aria-label="Features without objective">
        {matching.slice(0, limit).map((feature) => (
          <FeatureLine key={feature.id} feature={feature} place={laneNames[laneOf(feature) ?? 'none']} onOpen={onOpen}>
            {canWrite && entries.length > 0 && (
              <Button
                size="xs"
                variant="ghost"
                icon={<Link2 size={14} />}
                aria-label={`Link ${feature.title} to a key result`}
                aria-haspopup="menu"
                onClick={(event) => {
                  setMenu({ feature, anchor: event.currentTarget })
                  setOpen(true)
                }}
              >
                Link
              </Button>
            )}
          </FeatureLine>
        ))}
      </ul>
      {matching.length > limit && (
        <Button variant="ghost" onClick={() => setLimit(limit + step)}>
          Show {Math.min(step, matching.length - limit)} more
        </Button>
      )}
      <AnchoredMenu
        open={isOpen}
        anchor={menu?.anchor ?? null}
        label={`Key results for ${menu?.feature.title ?? ''}`}
        entries={entries}
        onOpenChange={setOpen}
        align="end"
      />
    </>
  )
}
