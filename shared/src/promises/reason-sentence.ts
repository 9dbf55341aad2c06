import { unreachable } from '../base/unreachable.ts'
import { horizonNames } from '../calendar/horizon-names.ts'
import { windowName } from '../calendar/period-name.ts'
import type { Reason } from './stand.ts'

export function reasonSentence(reason: Reason): string {
  switch (reason.kind) {
    case 'deleted':
      return 'The feature was taken off the roadmap.'
    case 'declined':
      return 'The feature was declined.'
    case 'overdue':
      return `It was promised for ${windowName(reason.before)}, which is over, and has not shipped.`
    case 'later':
      return `It was promised for ${windowName(reason.before)} and is planned for ${windowName(reason.after)}.`
    case 'unscheduled':
      return `It was promised for ${windowName(reason.before)} and has no window.`
    case 'further_out':
      return `It was in ${horizonNames[reason.before]} when it was promised and is in ${horizonNames[reason.after]}.`
    case 'unsure':
      return reason.after === null ? 'Nobody has estimated the confidence.' : `The confidence is ${reason.after} %, below 50 %.`
    default:
      return unreachable(reason)
  }
}
