import { unreachable } from '../base/unreachable.ts'
import { horizonNames } from '../calendar/horizon-names.ts'
import { windowName } from '../calendar/period-name.ts'
import type { Feature } from '../model/feature.ts'
import type { Verdict } from '../model/guidance.ts'
import type { Sayable, Talk } from './guidance.ts'
import { saidWindow } from './said-window.ts'

/** From this per cent of confidence on, outsiders may hear when. */
const sureEnough = 80

/** Words that go with a verdict. They never promise more than the plan holds, and say that it may change. */
export function sayable(feature: Feature, verdict: Verdict, talk: Talk): Sayable {
  if (talk.audience === 'internal' && verdict !== 'do_not_mention') {
    return { verdict, sentence: internalSentence(feature), dontSay: 'Any of this to people outside.' }
  }
  const when = saidWindow(feature.window, talk.today)
  switch (verdict) {
    case 'promise_ok':
      return { verdict, sentence: promiseSentence(feature, when), dontSay: null }
    case 'mention_ok':
      return { verdict, ...mention(feature, when) }
    case 'ask_pm':
      return {
        verdict,
        sentence: 'I will ask our product team about that and come back to you.',
        dontSay: 'That it is planned, or when.',
      }
    case 'do_not_mention':
      return {
        verdict,
        sentence: 'I have nothing to share on that today; I will tell our product team what you need.',
        dontSay: 'That it exists, is planned or was declined.',
      }
    default:
      return unreachable(verdict)
  }
}

function promiseSentence({ title, status }: Feature, when: string | null): string {
  if (status === 'shipped') return `“${title}” is available today.`
  const date = when === null ? '; we do not name a date yet' : ` by the end of ${when}`
  return `You can count on “${title}”${date}; should our plans change, we will tell you at once.`
}

function mention({ title, status, horizon, estimates }: Feature, when: string | null): Pick<Sayable, 'sentence' | 'dontSay'> {
  if (status === 'shipped') return { sentence: `“${title}” is available today.`, dontSay: null }
  const isSure = horizon === 'now' && (estimates.confidence ?? 0) >= sureEnough
  if (isSure && when !== null) {
    return {
      sentence: `We are working on “${title}” and aim for ${when}; plans may change.`,
      dontSay: `That it is certain, or a date more exact than ${when}.`,
    }
  }
  const dontSay = 'Any date.'
  if (horizon === 'now') return { sentence: `We are working on “${title}”; we do not give a date yet, and plans may change.`, dontSay }
  if (horizon === 'next') {
    return { sentence: `“${title}” is on our roadmap for the coming quarters; we do not give dates yet, and plans may change.`, dontSay }
  }
  return { sentence: `“${title}” is something we consider; there is no date, and plans may change.`, dontSay }
}

function internalSentence({ title, status, horizon, window, estimates }: Feature): string {
  if (status === 'shipped') return `“${title}” is available today.`
  if (status === 'declined') return `“${title}” was declined.`
  const when = window === null ? 'without a window' : `for ${windowName(window)}`
  const sure = estimates.confidence === undefined ? 'nobody has said how sure that is' : `${estimates.confidence} % sure`
  return `“${title}” stands in ${horizonNames[horizon]} ${when}, ${sure}; plans may change.`
}
