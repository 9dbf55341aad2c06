import type { Lane } from '@parley/shared/model/feature.ts'
import { isId, asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { CSSProperties, ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { usePlan, usePresence } from '../../store/hooks.ts'
import type { Visitor } from '../../store/presence-slice.ts'
import css from './remote.module.css'
import { slotTop, type LaneLayout } from './lane-layout.ts'
import { useHue } from '../../parts/use-hue.ts'

export interface RemoteGhostsProps {
  readonly lane: Lane
  readonly layout: LaneLayout
}

/** Cards that other people are holding over this lane, where they would land. */
export function RemoteGhosts({ lane, layout }: RemoteGhostsProps): ReactNode {
  const holders = usePresence(useShallow(({ visitors }) => visitors.filter(({ drag }) => drag?.lane === lane)))
  return holders.map((visitor) => <Ghost key={visitor.clientId} visitor={visitor} layout={layout} />)
}

interface GhostProps {
  readonly visitor: Visitor
  readonly layout: LaneLayout
}

function Ghost({ visitor, layout }: GhostProps): ReactNode {
  const { drag } = visitor
  const hue = useHue(visitor.userId)
  const title = usePlan((plan) => (drag && isId(drag.featureId) ? plan.features.get(asId<FeatureId>(drag.featureId))?.title : undefined))
  if (!drag || title === undefined) return null
  const style: Readonly<Record<'--hue', number>> & CSSProperties = {
    '--hue': hue,
    transform: `translateY(calc(${slotTop(layout, Math.min(drag.index, layout.ids.length))}px - 50%))`,
  }
  return (
    <div className={css['ghost']} style={style} aria-hidden>
      <span className={css['ghostName']}>{visitor.name}</span>
      {title}
    </div>
  )
}
