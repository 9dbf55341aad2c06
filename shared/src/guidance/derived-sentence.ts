import type { Feature } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { Window } from '../model/window.ts'

const caveat = 'Plans may change.'

/** Words for what the policy lets one say, where product gave none. */
export function derivedSentence({ title, status, horizon, window }: Feature, verdict: Verdict): string | null {
  if (verdict === 'do_not_mention') return null
  if (status === 'shipped') return `${title}: it is there today.`
  if (verdict === 'ask_pm') return `${title}: we are looking at it; let me ask our product team what we can say.`
  if (horizon === 'now' && window !== null) return `${title}: we are working on it and plan it for ${periodOf(window)}. ${caveat}`
  if (horizon === 'now') return `${title}: we are working on it. ${caveat}`
  return `${title}: it is on our roadmap, after what we are working on now; we do not give dates yet. ${caveat}`
}

/** No finer than a quarter, whatever the plan says inside. */
function periodOf({ end, resolution }: Window): string {
  const year = end.slice(0, 4)
  const month = Number(end.slice(5, 7))
  if (resolution === 'year') return year
  if (resolution === 'half') return `${month <= 6 ? 'the first' : 'the second'} half of ${year}`
  return `Q${Math.ceil(month / 3)} ${year}`
}
