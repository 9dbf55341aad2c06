import type { Day } from '../base/instant.ts'
import { periodName } from '../calendar/period-name.ts'
import type { Window } from '../model/window.ts'

/** The period a window ends in, as coarsely as outsiders may hear it and never a day; null once it is over, since nobody believes it then. */
export function saidWindow(window: Window | null, today: Day): string | null {
  if (window === null || window.end < today) return null
  return periodName(window.end, window.resolution === 'day' ? 'month' : window.resolution)
}
