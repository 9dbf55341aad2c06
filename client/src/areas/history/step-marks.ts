import type { ActivityJson } from '@parley/shared/protocol/history.ts'

type Marks = readonly Pick<ActivityJson, 'at'>[]

/** The mark at which a moment is looked at: the last one up to it. The place behind all marks is now. */
export function markOf(marks: Marks, at: number | null): number {
  if (at === null) return marks.length
  return Math.max(
    0,
    marks.findLastIndex((mark) => mark.at <= at),
  )
}

/** The mark a day away, or the first or last one. */
export function markDayAway(marks: Marks, index: number, direction: 1 | -1): number {
  const from = marks[Math.min(index, marks.length - 1)]
  if (from === undefined) return 0
  const day = dayOf(from.at)
  if (direction === 1) {
    const next = marks.findIndex((mark, place) => place > index && dayOf(mark.at) !== day)
    return next === -1 ? marks.length : next
  }
  if (index >= marks.length) return Math.max(0, marks.length - 1)
  return Math.max(
    0,
    marks.findLastIndex((mark, place) => place < index && dayOf(mark.at) !== day),
  )
}

export interface Bar {
  readonly at: number
  readonly changes: number
  /** The first mark it stands for. */
  readonly from: number
  readonly to: number
}

/** As many bars as there is room for, each standing for as many marks. */
export function barsOf(marks: readonly ActivityJson[], most: number): readonly Bar[] {
  const each = Math.max(1, Math.ceil(marks.length / most))
  return Array.from({ length: Math.ceil(marks.length / each) }, (_, index) => {
    const held = marks.slice(index * each, (index + 1) * each)
    return {
      at: held[0]?.at ?? 0,
      changes: held.reduce((sum, { changes }) => sum + changes, 0),
      from: index * each,
      to: index * each + held.length - 1,
    }
  })
}

function dayOf(at: number): string {
  return new Date(at).toDateString()
}
