import { dayText } from '../base/day-text.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Horizon } from '../model/feature.ts'
import type { StandingReason } from './standing-of.ts'

const names: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later', none: 'the backlog' }

/** A reason as people read it. */
export function reasonSentence(reason: StandingReason): string {
  switch (reason.kind) {
    case 'shipped':
      return 'It shipped.'
    case 'holds':
      return reason.promised === null || reason.planned === null
        ? 'Nothing in the plan speaks against it.'
        : `Planned until ${dayText(reason.planned)}, promised until ${dayText(reason.promised)}.`
    case 'low-confidence':
      return `Confidence is only ${reason.percent} %.`
    case 'no-window':
      return `The plan names no time, and ${dayText(reason.promised)} was promised.`
    case 'further-out':
      return `It moved from ${names[reason.from]} to ${names[reason.to]} since.`
    case 'later':
      return `Planned until ${dayText(reason.planned)}, later than the ${dayText(reason.promised)} that was promised.`
    case 'overdue':
      return `It was promised until ${dayText(reason.promised)} and has not shipped.`
    case 'declined':
      return 'The feature was declined.'
    case 'gone':
      return 'The feature was deleted.'
    default:
      return unreachable(reason)
  }
}
