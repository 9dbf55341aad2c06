import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Plus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { PromiseDialog } from './promise-dialog.tsx'
import { promiseLines } from './promise-lines.ts'
import { PromiseRow } from './promise-row.tsx'
import css from './promises.module.css'

export interface FeaturePromisesProps {
  readonly featureId: FeatureId
}

/** What was promised on one feature. */
export function FeaturePromises({ featureId }: FeaturePromisesProps): ReactNode {
  const sales = useSales((view) => view)
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const canPromise = useMaySales('contribute')
  const lines = useMemo(
    () => promiseLines({ sales, features, today }).filter(({ promise }) => promise.featureId === featureId),
    [sales, features, today, featureId],
  )
  const [isAdding, setAdding] = useState(false)
  return (
    <section className={css['onFeature']} aria-label="Promises">
      {lines.length === 0 && <p className={css['none']}>Nobody has promised this to anybody.</p>}
      {lines.map((line) => (
        <PromiseRow key={line.promise.id} line={line} />
      ))}
      {canPromise && (
        <div>
          <Button icon={<Plus size={14} />} onClick={() => setAdding(true)}>
            Note a promise
          </Button>
        </div>
      )}
      {isAdding && <PromiseDialog featureId={featureId} onClose={() => setAdding(false)} />}
    </section>
  )
}
