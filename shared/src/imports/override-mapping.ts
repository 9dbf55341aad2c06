import { fail, ok, type Result } from '../base/result.ts'
import type { Table } from './table.ts'

export interface UnknownColumn {
  readonly kind: 'unknown_column'
  readonly column: string
}

/** Changes the target of columns named by header, all that share it, or by position: `#1` is the first. */
export function overrideMapping<Target>(
  mapping: readonly Target[],
  { headers }: Pick<Table, 'headers'>,
  overrides: Readonly<Record<string, Target>>,
): Result<readonly Target[], UnknownColumn> {
  const changed = [...mapping]
  for (const [column, target] of Object.entries(overrides)) {
    const positions = positionsOf(column, headers)
    if (positions.length === 0) return fail({ kind: 'unknown_column', column })
    for (const position of positions) changed[position] = target
  }
  return ok(changed)
}

function positionsOf(column: string, headers: readonly string[]): readonly number[] {
  const wanted = column.trim().toLowerCase()
  const named = [...headers.keys()].filter((index) => headers[index]?.trim().toLowerCase() === wanted)
  if (named.length > 0) return named
  const position = Number(/^#(\d+)$/.exec(wanted)?.[1]) - 1
  return position >= 0 && position < headers.length ? [position] : []
}
