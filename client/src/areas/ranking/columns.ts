import { unreachable } from '@parley/shared/base/unreachable.ts'
import { criteria, type Criterion, type CriterionId } from '@parley/shared/model/criterion.ts'
import type { Method } from '@parley/shared/ranking/method.ts'

export type FixedColumnId = 'rank' | 'key' | 'title' | 'product' | 'horizon' | 'status' | 'score' | 'owner'
export type ColumnId = FixedColumnId | CriterionId

interface Drawn {
  readonly name: string
  /** Pixels it never goes below; only the title takes what is left over. */
  readonly width: number
}

export type Column =
  | (Drawn & { readonly kind: 'fixed'; readonly id: FixedColumnId })
  | (Drawn & { readonly kind: 'criterion'; readonly id: CriterionId; readonly unit: string; readonly help: string })

const rank = fixed('rank', 'Rank', 64)
const key = fixed('key', 'Key', 68)
const title = fixed('title', 'Feature', 212)
const product = fixed('product', 'Product', 106)
const horizon = fixed('horizon', 'Horizon', 72)
const status = fixed('status', 'Status', 98)
const score = fixed('score', 'Score', 118)
const owner = fixed('owner', 'Owner', 56)

/** How much room the table has: `small` lays each feature out as a card of two lines. */
export type Room = 'small' | 'medium' | 'large'

/** With less room the table keeps what ranking is about and leaves the rest to the opened feature. */
export function columnsOf(method: Method, room: Room): readonly Column[] {
  const asked = method.criteria.map(criterionColumn)
  switch (room) {
    case 'small':
      return [rank, title, score, ...asked]
    case 'medium':
      return [rank, title, ...asked, score]
    case 'large':
      return [rank, key, title, product, horizon, status, ...asked, score, owner]
    default:
      return unreachable(room)
  }
}

/** As `grid-template-columns`, with the least width the columns need together. */
export function tracksOf(columns: readonly Column[]): { readonly tracks: string; readonly width: number } {
  return {
    tracks: columns.map(({ id, width }) => (id === 'title' ? `minmax(${width}px, 1fr)` : `${width}px`)).join(' '),
    width: columns.reduce((sum, column) => sum + column.width, 0),
  }
}

function fixed(id: FixedColumnId, name: string, width: number): Column {
  return { kind: 'fixed', id, name, width }
}

function criterionColumn(id: CriterionId): Column {
  const { name, unit, help }: Criterion = criteria[id]
  return { kind: 'criterion', id, name, unit, help, width: 82 }
}
