import { lanes, type Feature, type Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { ReactNode } from 'react'
import { AreaDot } from '../../ui/area-dot.tsx'
import { windowText } from '../../words/window-text.ts'
import css from './past-board.module.css'

export interface PastBoardProps {
  readonly view: PlanView
  /** Features that are not now what they are here. */
  readonly different: ReadonlySet<FeatureId>
  readonly onOpen: (featureId: FeatureId) => void
}

const laneNames: Readonly<Record<Lane, string>> = { now: 'Now', next: 'Next', later: 'Later', none: 'No horizon', shipped: 'Shipped' }

/** The board as it stood, to read. */
export function PastBoard({ view, different, onOpen }: PastBoardProps): ReactNode {
  const shown = lanes.filter((lane) => view.lanes[lane].length > 0 || (lane !== 'none' && lane !== 'shipped'))
  return (
    <div className={css['board']}>
      {shown.map((lane) => (
        <section key={lane} className={css['lane']} aria-label={laneNames[lane]}>
          <h3 className={css['laneName']}>
            {laneNames[lane]} <span>{view.lanes[lane].length}</span>
          </h3>
          <ul>
            {view.lanes[lane].map((id) => {
              const feature = view.features.get(id)
              return (
                feature !== undefined && (
                  <li key={id}>
                    <PastCard feature={feature} view={view} isDifferent={different.has(id)} onOpen={onOpen} />
                  </li>
                )
              )
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

interface PastCardProps extends Pick<PastBoardProps, 'view' | 'onOpen'> {
  readonly feature: Feature
  readonly isDifferent: boolean
}

function PastCard({ feature, view, isDifferent, onOpen }: PastCardProps): ReactNode {
  const product = feature.productId === null ? undefined : view.goals.products.get(feature.productId)
  return (
    <button type="button" className={css['card']} data-different={isDifferent ? '' : undefined} onClick={() => onOpen(feature.id)}>
      <span className={css['cardTop']}>
        {product !== undefined && (
          <span className={css['product']}>
            <AreaDot hue={product.hue} /> <span>{product.name}</span>
          </span>
        )}
        {feature.window !== null && <span className={css['when']}>{windowText(feature.window)}</span>}
      </span>
      <span className={css['cardTitle']}>{feature.title}</span>
      {isDifferent && <span className={css['flag']}>Different now</span>}
    </button>
  )
}
