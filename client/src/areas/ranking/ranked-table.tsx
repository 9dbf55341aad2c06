import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { usePlan, useRanking, useStores, useView } from '../../store/hooks.ts'
import { noFilter } from '../../store/view-slice.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MethodBar } from './method-bar.tsx'
import css from './ranked-table.module.css'
import { TableGrid } from './table-grid.tsx'
import { tableEntries } from './table-entries.ts'

export interface RankedTableProps {
  readonly onOpen: (featureId: FeatureId) => void
  /** The feature shown beside the table. */
  readonly openedId: FeatureId | null
}

/** Every feature in the order of the chosen method, with the numbers that made the order. */
export function RankedTable({ onOpen, openedId }: RankedTableProps): ReactNode {
  const ranking = useRanking((state) => state)
  const features = usePlan((plan) => plan.features)
  const settings = usePlan((plan) => plan.settings)
  const filter = useView((view) => view.filter)
  const entries = tableEntries({ ranking, features, settings, filter })
  return (
    <section className={css['frame']} aria-label="Ranked features">
      <MethodBar />
      {entries.some(({ kind }) => kind === 'feature') ? (
        <TableGrid entries={entries} onOpen={onOpen} openedId={openedId} />
      ) : (
        <Nothing hidden={ranking.order.length} />
      )}
    </section>
  )
}

function Nothing({ hidden }: { readonly hidden: number }): ReactNode {
  const { view } = useStores()
  if (hidden === 0)
    return (
      <EmptyState sentence="Here every feature stands in the order of its score. Add features on the board, then estimate them here." />
    )
  return (
    <EmptyState
      sentence={hidden === 1 ? 'The filter hides the only feature.' : `The filter hides all ${hidden} features.`}
      action={{ label: 'Clear the filter', onPick: () => view.setState({ filter: noFilter }) }}
    />
  )
}
