import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { Feature } from '@parley/shared/model/feature.ts'
import type { ProductId, UserId } from '@parley/shared/model/ids.ts'
import type { Method } from '@parley/shared/ranking/method.ts'
import type { ReactNode } from 'react'
import { useMe, usePlan } from '../../store/hooks.ts'
import { AreaDot } from '../../ui/area-dot.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import type { FixedColumnId } from './columns.ts'
import { RankFace } from './rank-face.tsx'
import css from './ranked-table.module.css'
import { ScoreCell } from './score-cell.tsx'
import { laneNames, statusNames } from '../../words/feature-names.ts'

export interface FixedCellProps {
  readonly column: FixedColumnId
  readonly index: number
  readonly feature: Feature
  readonly method: Method
  readonly best: number | null
  readonly startRank: number | undefined
  readonly isTabStop: boolean
}

/** What is known about a feature, whatever the method. */
export function FixedCell(props: FixedCellProps): ReactNode {
  const { column, index, isTabStop, feature } = props
  if (column === 'score') return <ScoreCell index={index} feature={feature} method={props.method} best={props.best} isTabStop={isTabStop} />
  return (
    <td aria-colindex={index} aria-readonly className={css['cell']} data-column={column} tabIndex={isTabStop ? 0 : -1}>
      <Face column={column} feature={feature} startRank={props.startRank} />
    </td>
  )
}

interface FaceProps {
  readonly column: Exclude<FixedColumnId, 'score'>
  readonly feature: Feature
  readonly startRank: number | undefined
}

function Face({ column, feature, startRank }: FaceProps): ReactNode {
  switch (column) {
    case 'rank':
      return <RankFace featureId={feature.id} startRank={startRank} />
    case 'key':
      return <span className={css['key']}>{feature.key ?? '…'}</span>
    case 'title':
      return (
        <span className={css['title']} title={feature.title}>
          {feature.title}
        </span>
      )
    case 'product':
      return feature.productId === null ? <None /> : <ProductFace productId={feature.productId} />
    case 'horizon':
      return <span className={css['words']}>{feature.horizon === 'none' ? '–' : laneNames[feature.horizon]}</span>
    case 'status':
      return <span className={css['words']}>{statusNames[feature.status]}</span>
    case 'owner':
      return feature.ownerId === null ? <None /> : <OwnerFace ownerId={feature.ownerId} />
    default:
      return unreachable(column)
  }
}

function None(): ReactNode {
  return <span className={css['none']}>–</span>
}

function ProductFace({ productId }: { readonly productId: ProductId }): ReactNode {
  const product = usePlan((plan) => plan.goals.products.get(productId))
  if (product === undefined) return <None />
  return (
    <>
      <AreaDot hue={product.hue} />
      <span className={css['words']} title={product.name}>
        {product.name}
      </span>
    </>
  )
}

function OwnerFace({ ownerId }: { readonly ownerId: UserId }): ReactNode {
  const person = useMe().people.find(({ id }) => id === ownerId)
  return person === undefined ? <None /> : <Avatar person={person} size={20} />
}
