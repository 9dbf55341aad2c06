import { unreachable } from '@parley/shared/base/unreachable.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import { windowText } from '../../words/window-text.ts'
import type { PromiseLine } from './promise-lines.ts'

/** What a rep may do about a promise that the plan holds no longer. */
export type WayOut = 'keep' | 'renegotiate' | 'release'

export interface WayOutWords {
  readonly label: string
  readonly explanation: string
  /** What to write to whom: prepared, to be copied and changed. */
  readonly wording: string
}

export function wayOutWords(way: WayOut, { promise, feature, company, reasons }: PromiseLine): WayOutWords {
  const what = feature?.title ?? 'what we promised'
  const planned = feature?.window === null || feature === undefined ? 'at a time we cannot name yet' : `in ${windowText(feature.window)}`
  switch (way) {
    case 'keep':
      return {
        label: 'Keep it',
        explanation: 'Ask product to make room for it, with what is at stake.',
        wording: `We promised ${company} “${promise.statement}”. ${reasons.map(reasonSentence).join(' ')} Can “${what}” be planned so that this holds? If not, I have to talk to them this week.`,
      }
    case 'renegotiate':
      return {
        label: 'Renegotiate',
        explanation: 'Tell the customer before they find out, and agree on a new time.',
        wording: `When we last spoke I told you: “${promise.statement}”. That has changed: we now plan ${what} ${planned}. I would rather tell you today than surprise you later. Can we talk about what this means for you?`,
      }
    case 'release':
      return {
        label: 'Release',
        explanation: 'The customer no longer counts on it.',
        wording: `You told us that ${what} matters less to you now. I take it off what we owe you; if that is wrong, tell me and I put it back.`,
      }
    default:
      return unreachable(way)
  }
}
