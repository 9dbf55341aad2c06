import type { DemoAsk } from './demo-requests.ts'

/** What is about no feature: new in the inbox, asked back, or declined. */
export const demoOpenAsks: readonly DemoAsk[] = [
  {
    about: null,
    text: 'Put our own logo on the sign-in page.',
    voices: [
      ['summit', 1, 160],
      ['willow', 0, 110],
    ],
    triage: 'declined',
    answer: 'Sign-in stays the same for everybody, so that people can trust what they see.',
    reason: 'Phishing; and no deal ever hung on it.',
  },
  {
    about: null,
    text: 'They want “AI planning”. I do not know what they mean yet.',
    voices: [
      ['ferrum', 2, 6],
      ['arbor', 1, 11],
    ],
    triage: 'needs_info',
    answer: 'Which decision takes them longest today? Then we can say whether it is auto-fill.',
  },
  {
    about: null,
    text: 'Publish the plan to a screen in the canteen.',
    voices: [
      ['ferrum', 1, 2],
      ['bluefin', 1, 3],
    ],
  },
  {
    about: null,
    text: 'Two crews on one job, with one of them leading.',
    voices: [
      ['atlas', 2, 1],
      ['cobalt', 2, 4],
    ],
  },
  { about: null, text: 'A quieter app at night: no sounds between ten and six.', voices: [['tessera', 1, 8]] },
  {
    about: null,
    text: 'Import the plan we keep in a spreadsheet, every week, without clicking.',
    voices: [
      ['granite', 2, 9],
      ['vela', 1, 5],
    ],
  },
  { about: null, text: 'Show how far each person travels in a week.', voices: [['solstice', 1, 10]] },
  {
    about: null,
    text: 'Their works council wants to see who looks at whose hours.',
    voices: [
      ['menzel', 3, 7],
      ['ferrum', 2, 12],
    ],
  },
  { about: null, text: 'Book a meeting room together with a shift.', voices: [['arbor', 0, 15]] },
]
