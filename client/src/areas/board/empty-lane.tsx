import type { Lane } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useView } from '../../store/hooks.ts'
import css from './board.module.css'
import { isFiltering } from '../../store/matches-filter.ts'

export interface EmptyLaneProps {
  readonly lane: Lane
}

const sentences: Readonly<Record<Lane, string>> = {
  now: 'What is being built now. Drag a card here, or add one.',
  next: 'What comes when Now is done.',
  later: 'What is wanted, without a date.',
  none: 'Ideas that have no horizon yet.',
  shipped: 'What customers have already. A feature comes here when its status is Shipped.',
}

export function EmptyLane({ lane }: EmptyLaneProps): ReactNode {
  const filtering = useView((view) => isFiltering(view.filter))
  return <p className={css['empty']}>{filtering ? 'Nothing here matches the filter.' : sentences[lane]}</p>
}
