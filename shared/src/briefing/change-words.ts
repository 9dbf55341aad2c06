import { unreachable } from '../base/unreachable.ts'
import { horizonNames } from '../calendar/horizon-names.ts'
import { windowName } from '../calendar/period-name.ts'
import type { Status } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { Window } from '../model/window.ts'
import type { PlanChange } from './plan-change.ts'

/** One change, told. */
export interface ChangeWords {
  readonly field: string
  readonly before: string
  readonly after: string
}

export const statusNames: Readonly<Record<Status, string>> = {
  idea: 'idea',
  discovery: 'discovery',
  planned: 'planned',
  in_progress: 'in progress',
  shipped: 'shipped',
  declined: 'declined',
}

export const verdictNames: Readonly<Record<Verdict, string>> = {
  promise_ok: 'may be promised',
  mention_ok: 'may be mentioned',
  ask_pm: 'ask product first',
  do_not_mention: 'do not mention',
}

export function changeWords(change: PlanChange): ChangeWords {
  switch (change.field) {
    case 'present':
      return words('Roadmap', change, (isOn) => (isOn ? 'on it' : 'not on it'))
    case 'status':
      return words('Status', change, (status) => statusNames[status])
    case 'horizon':
      return words('Horizon', change, (horizon) => horizonNames[horizon])
    case 'window':
      return words('Window', change, (window: Window | null) => (window === null ? 'none' : windowName(window)))
    case 'confidence':
      return words('Confidence', change, (confidence: number | null) => (confidence === null ? 'not estimated' : `${confidence} %`))
    case 'guidance':
      return words('To prospects', change, (verdict) => verdictNames[verdict])
    case 'title':
      return words('Title', change, (title) => `“${title}”`)
    default:
      return unreachable(change)
  }
}

function words<Value>(field: string, { before, after }: Ends<Value>, tell: (value: Value) => string): ChangeWords {
  return { field, before: tell(before), after: tell(after) }
}

interface Ends<Value> {
  readonly before: Value
  readonly after: Value
}
