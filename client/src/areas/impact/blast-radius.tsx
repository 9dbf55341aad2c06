import { horizons, type Horizon } from '@parley/shared/model/feature.ts'
import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import { impactOf } from '@parley/shared/impact/impact-of.ts'
import { indexSales } from '@parley/shared/impact/index-sales.ts'
import { useMemo, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useToday } from '../../parts/use-today.ts'
import { useHand, usePlan, usePresence, useSales } from '../../store/hooks.ts'
import { ImpactCard } from './impact-card.tsx'
import { says } from './impact-lines.ts'
import css from './impact.module.css'

interface Held {
  /** Null for the reader’s own hand. */
  readonly by: string | null
  readonly featureId: FeatureId
  readonly horizon: Horizon
}

/** What the cards in anybody’s hand would do where they are held, before they are dropped. */
export function BlastRadius(): ReactNode {
  const own = useHand(({ held }) => held)
  const others = usePresence(
    useShallow(({ visitors }) => visitors.flatMap(({ name, drag }) => (drag ? [`${drag.featureId}/${drag.lane}/${name}`] : []))),
  )
  const held = [...(own === null ? [] : [heldOf(own.featureId, own.lane, null)]), ...others.map(remote)].filter((one) => one !== undefined)
  return held.length === 0 ? null : <Impacts held={held} />
}

function remote(drag: string): Held | undefined {
  const [featureId = '', lane = '', ...name] = drag.split('/')
  return heldOf(featureId, lane, name.join('/'))
}

function heldOf(featureId: string, lane: string, by: string | null): Held | undefined {
  const horizon = horizons.find((one) => one === lane)
  return horizon === undefined || !isId(featureId) ? undefined : { by, featureId: asId<FeatureId>(featureId), horizon }
}

function Impacts({ held }: { readonly held: readonly Held[] }): ReactNode {
  const plan = usePlan((view) => view)
  const sales = useSales((view) => view)
  const index = useMemo(() => indexSales(sales), [sales])
  const today = useToday()
  const told = held.flatMap((one) => {
    const feature = plan.features.get(one.featureId)
    const impact = feature === undefined ? undefined : impactOf(feature, one.horizon, { plan, sales, index, today })
    return feature === undefined || impact === undefined || !says(impact) ? [] : [{ ...one, feature, impact }]
  })
  return (
    <output className={css['stack']} aria-label="What this move would do">
      {told.map(({ by, feature, horizon, impact }) => (
        <ImpactCard key={`${by ?? ''} ${feature.id}`} by={by} title={feature.title} horizon={horizon} impact={impact} />
      ))}
    </output>
  )
}
