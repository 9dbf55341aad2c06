import type { Horizon } from '@parley/shared/model/feature.ts'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useBoard } from './board-context.ts'
import css from './board.module.css'
import { laneNames } from '../../words/feature-names.ts'

export interface AddFeatureButtonProps {
  readonly lane: Horizon
}

export function AddFeatureButton({ lane }: AddFeatureButtonProps): ReactNode {
  const { model } = useBoard()
  return (
    <button
      type="button"
      data-add=""
      className={css['addButton']}
      aria-label={`Add feature to ${laneNames[lane]}`}
      onClick={() => model.desk.setState({ adding: { lane, end: 'bottom' } })}
    >
      <Plus size={14} />
      Add feature
    </button>
  )
}
