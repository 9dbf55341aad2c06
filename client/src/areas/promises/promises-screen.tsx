import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Handshake } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { isShown, promiseLines, type PromiseFilter } from './promise-lines.ts'
import { PromiseRow } from './promise-row.tsx'
import css from './promises.module.css'

export interface PromisesScreenProps {
  readonly onOpen: (featureId: FeatureId) => void
}

const names: Readonly<Record<PromiseFilter, string>> = { mine: 'Mine', trouble: 'In trouble', approve: 'To approve', all: 'All' }
const nothing: Readonly<Record<PromiseFilter, string>> = {
  mine: 'You have promised nothing to anybody yet. Note what you tell customers on the feature it is about.',
  trouble: 'Every promise holds as the plan stands.',
  approve: 'No promise waits for approval.',
  all: 'Nobody has promised anything yet. Promises are noted on the feature they are about.',
}

/** Who told which customer what, and whether the plan still holds it. */
export function PromisesScreen({ onOpen }: PromisesScreenProps): ReactNode {
  const sales = useSales((view) => view)
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const { person } = useMe()
  const lines = useMemo(() => promiseLines({ sales, features, today }), [sales, features, today])
  const [filter, setFilter] = useState<PromiseFilter>(person.role === 'sales' ? 'mine' : 'trouble')
  const shown = lines.filter((line) => isShown(line, filter, person.id))
  return (
    <section className={css['screen']} aria-label="Promises">
      <div className={css['bar']}>
        <SegmentedControl<PromiseFilter>
          label="Show"
          value={filter}
          options={(['mine', 'trouble', 'approve', 'all'] as const).map((one) => ({
            value: one,
            label: `${names[one]} ${lines.filter((line) => isShown(line, one, person.id)).length}`,
          }))}
          onChange={setFilter}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState icon={<Handshake size={24} />} sentence={nothing[filter]} />
      ) : (
        <ul className={css['list']} aria-label={names[filter]}>
          {shown.map((line) => (
            <li key={line.promise.id}>
              <PromiseRow line={line} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
