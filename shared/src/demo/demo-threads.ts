import type { Emoji } from '../model/comment.ts'
import type { DemoPersonSlug } from './demo-people.ts'

export interface DemoThread {
  /** The slug of the feature it is about. */
  readonly about: string
  readonly by: DemoPersonSlug
  readonly body: string
  readonly replies?: readonly (readonly [DemoPersonSlug, string])[]
  readonly reactions?: readonly (readonly [DemoPersonSlug, Emoji])[]
  readonly resolvedBy?: DemoPersonSlug
}

/** What sales and product say to each other: the promise nobody wrote down, the change nobody was told, the reason at last. */
export const demoThreads: readonly DemoThread[] = [
  {
    about: 'saml',
    by: 'dan',
    body: 'My biggest deal signs this quarter if I can say when. 2,400 people, security review next Tuesday. @Mara Jensen, what may I tell them?',
    replies: [
      ['mara', 'SAML by the end of December, SCIM in January. Please say “this quarter for sign-on” and leave SCIM out until I confirm.'],
      ['dan', 'Told them exactly that. They are fine with SCIM later.'],
      ['jonas', 'This is how it should go every time.'],
    ],
    reactions: [
      ['jonas', 'celebrate'],
      ['ines', 'heart'],
    ],
  },
  {
    about: 'saml',
    by: 'grace',
    body: 'Their identity provider is self-hosted. Do we need to reach it from our side, or is the browser enough?',
    replies: [['omar', 'The browser is enough for SAML. SCIM needs them to reach us.']],
    resolvedBy: 'grace',
  },
  {
    about: 'open-api',
    by: 'leo',
    body: 'I have to own up: I told a customer in August that the API comes “in autumn”. They remember.',
    replies: [
      ['mara', 'Thank you for saying it. It was never planned before next year. Can we offer the calendar links until then?'],
      ['leo', 'Offered. They want to see the link on Thursday; can you join for ten minutes?'],
      ['mara', 'Yes, 14:30.'],
    ],
    reactions: [
      ['ines', 'thumbs_up'],
      ['grace', 'thumbs_up'],
    ],
  },
  {
    about: 'open-api',
    by: 'anna',
    body: 'Two more this month asked for it: a fleet and a facility group. Both only want to show shifts in their intranet.',
    replies: [['mara', 'That is reading only. It makes the first version smaller, thanks.']],
  },
  {
    about: 'bulk-import',
    by: 'yuki',
    body: 'Eleven of the fourteen accounts that started in October stopped at the import. Three never came back.',
    replies: [
      ['mara', 'This is the reason it stands first. First version in the second week of December.'],
      ['anna', 'May I say that to the fleet? They start on the 15th.'],
      ['mara', 'Yes: “import from a spreadsheet in December”. Not the HR link.'],
    ],
    reactions: [['priya', 'eyes']],
  },
  {
    about: 'bulk-import',
    by: 'ravi',
    body: 'Do we import skills as well? The field app needs them for swaps.',
    replies: [['mara', 'Yes, one column, separated by commas.']],
    resolvedBy: 'ravi',
  },
  {
    about: 'shift-swap',
    by: 'anna',
    body: 'Every demo stops here and people start telling stories about their swaps. It sells itself. Please do not move it.',
    replies: [
      ['ravi', 'It stays in Now. The rule check is the long part.'],
      ['henrik', 'If it had to move by two weeks, when would I know?'],
      ['ravi', 'On the day I know. I will move the card while you watch.'],
    ],
    reactions: [['henrik', 'thumbs_up']],
  },
  {
    about: 'rest-rules',
    by: 'leo',
    body: 'This was in Now when I spoke to a customer on Monday. On Wednesday it was in Next, and I learned it from them.',
    replies: [
      ['ines', 'That must not happen. @Mara Jensen, let us agree: nothing leaves Now without a word here first.'],
      ['mara', 'Agreed, and sorry, Leo. I will call them with you.'],
    ],
    reactions: [
      ['leo', 'thumbs_up'],
      ['jonas', 'thumbs_up'],
    ],
    resolvedBy: 'leo',
  },
  {
    about: 'auto-fill',
    by: 'jonas',
    body: 'The competition has it on every slide. When do we?',
    replies: [
      [
        'mara',
        'Confidence is at 50 %: three planners tried the prototype and two did not trust it. I would rather win on “explains itself”.',
      ],
      ['grace', 'In the last three evaluations nobody used theirs after the first week.'],
      ['jonas', 'Then give me that sentence for the slide.'],
    ],
  },
  {
    about: 'multi-site',
    by: 'dan',
    body: 'Orion Retail: 31 sites, 480 k€ a year. This is the only thing they miss.',
    replies: [
      ['mara', 'What would they do in the first week? If it is only the shared view, that is a third of the work.'],
      ['dan', 'Asking.'],
      ['dan', 'It is the shared view. They plan per site anyway.'],
    ],
    reactions: [['mara', 'celebrate']],
  },
  {
    about: 'roles',
    by: 'grace',
    body: 'Works councils in Germany stop every purchase without it. I have six letters saying so.',
    replies: [['mara', 'Can you put two of them into the request? Then I can show why it beats templates.']],
  },
  {
    about: 'offline-jobs',
    by: 'dan',
    body: 'NordVind asks whether two technicians can work on one turbine offline at the same time.',
    replies: [
      ['ravi', 'Yes, that is the hard part and it works in the lab: each field merges by itself.'],
      ['dan', 'May I say it?'],
      ['ravi', 'Say “we show it in January”. I would like one of their crews in the test.'],
    ],
    reactions: [['grace', 'celebrate']],
  },
  {
    about: 'offline-jobs',
    by: 'tomas',
    body: 'The waiting photos need a better picture than a spinner. Sketch tomorrow.',
    replies: [['ravi', 'And a number, please. Crews count.']],
  },
  {
    about: 'time-clock',
    by: 'leo',
    body: 'A works council asked three times whether we track people.',
    replies: [['ravi', 'We do not: one point when clocking in, nothing between. It is in the brief under Limits, in words you can send.']],
    resolvedBy: 'leo',
  },
  {
    about: 'emergency',
    by: 'anna',
    body: 'Two tenders close in March and name it as a condition. Both are public, so no room to talk.',
    replies: [
      ['ravi', 'Which words do they use? “Certified device” would be another product.'],
      ['anna', '“Function for lone workers with location and escalation.”'],
      ['ravi', 'Then Next fits.'],
    ],
  },
  {
    about: 'customer-eta',
    by: 'leo',
    body: 'Asked in nine of my last twelve calls. It is the first thing people understand.',
    replies: [['priya', 'Can you log those nine as requests? One line each is enough; today it has two.']],
  },
  {
    about: 'subcontractors',
    by: 'jonas',
    body: 'Turned down three times now without a reason. I do not mind a no, I mind guessing.',
    replies: [
      [
        'ravi',
        'Fair. The reason: guests touch every right we have, and roles come first. After roles it is six weeks. I have written it into the brief.',
      ],
      ['jonas', 'That I can work with. Thank you.'],
    ],
    reactions: [['jonas', 'heart']],
    resolvedBy: 'jonas',
  },
  {
    about: 'payroll-export',
    by: 'anna',
    body: 'Which three besides DATEV?',
    replies: [
      ['priya', 'ADP and Sage for sure. The third is open: Personio Payroll or a plain file with a mapping.'],
      ['grace', 'Plain file. It wins every “do you support X”.'],
    ],
  },
  {
    about: 'forecast',
    by: 'henrik',
    body: 'Please do not let anybody sell this before we know how wrong it is.',
    replies: [['priya', 'The last eight forecasts will be on the same page. If they are bad, everybody sees it.']],
    reactions: [
      ['ines', 'heart'],
      ['mara', 'thumbs_up'],
    ],
  },
  {
    about: 'dashboards',
    by: 'yuki',
    body: 'Site managers ask for a mail, not for another login.',
    replies: [['priya', 'The morning mail is in the plan, same five numbers.']],
  },
  {
    about: 'data-warehouse',
    by: 'grace',
    body: 'Orion’s data team asks for the schema before the contract.',
    replies: [['priya', 'A draft is ready. Share it as “may change”.']],
    resolvedBy: 'grace',
  },
  {
    about: 'alerts',
    by: 'dan',
    body: 'The best two minutes of my demo, and it does not exist yet. I say “planned for this winter”. Still true?',
    replies: [['priya', 'Still true. If it slips, you hear it from me before you see it here.']],
  },
  {
    about: 'fax',
    by: 'leo',
    body: 'Declined is fine, but the customer asks why.',
    replies: [
      ['mara', 'The electronic certificate replaces the fax in 2027; we forward to mail until then. You can send that sentence as it is.'],
    ],
    resolvedBy: 'leo',
  },
  {
    about: 'ar-manuals',
    by: 'jonas',
    body: 'Everybody at the fair wanted it.',
    replies: [['tomas', 'Everybody wanted to play with it. Three could name a job they would use it for.']],
  },
  {
    about: 'translation',
    by: 'anna',
    body: 'Polish and Romanian first, please: two thirds of my crews.',
    replies: [['tomas', 'Noted, they lead the list.']],
    reactions: [['anna', 'thumbs_up']],
  },
]
