import type { Importance, Triage } from '../model/request.ts'

/** Who asked: the company, how much it matters, and how many days ago. */
type Voice = readonly [company: string, importance: Importance, daysAgo: number]

export interface DemoAsk {
  /** The slug of the feature it is about; null while nobody knows. */
  readonly about: string | null
  readonly text: string
  readonly voices: readonly Voice[]
  readonly triage?: Triage
  readonly answer?: string
  readonly reason?: string
}

/** What customers asked for and product knows what it is about. Each voice becomes a request of its company’s rep. */
export const demoAsks: readonly DemoAsk[] = [
  {
    about: 'saml',
    text: 'Sign-on through our identity provider, or the security review ends there.',
    voices: [
      ['halden', 3, 12],
      ['cobalt', 3, 40],
      ['nordlys', 3, 25],
      ['tessera', 2, 80],
      ['oriel', 2, 120],
      ['meridian', 2, 30],
    ],
  },
  {
    about: 'saml',
    text: 'People who leave must lose access the same day, without a ticket.',
    voices: [
      ['halden', 2, 11],
      ['oriel', 2, 60],
      ['atlas', 1, 95],
    ],
  },
  {
    about: 'open-api',
    text: 'Show tomorrow’s shifts in our intranet.',
    voices: [
      ['brightwater', 3, 20],
      ['corvid', 2, 9],
      ['menzel', 2, 14],
      ['lumen', 1, 33],
      ['nordlys', 1, 50],
    ],
  },
  {
    about: 'payroll-export',
    text: 'Hours straight into DATEV at the end of the month.',
    voices: [
      ['menzel', 3, 16],
      ['atlas', 2, 35],
      ['tessera', 2, 44],
      ['pallas', 1, 70],
    ],
  },
  {
    about: 'offline-jobs',
    text: 'Technicians work in basements: jobs must open and close without a signal.',
    voices: [
      ['atlas', 3, 28],
      ['cobalt', 2, 19],
      ['kestrel', 2, 61],
      ['brightwater', 2, 22],
      ['solstice', 1, 90],
    ],
  },
  {
    about: 'rest-rules',
    text: 'Eleven hours between shifts, checked before the plan is published.',
    voices: [
      ['tessera', 3, 18],
      ['pinecrest', 2, 27],
      ['ferrum', 3, 33],
      ['pallas', 2, 52],
      ['vela', 2, 40],
    ],
  },
  {
    about: 'shift-swap',
    text: 'Let people swap among themselves; managers only say yes.',
    voices: [
      ['oriel', 2, 37],
      ['bluefin', 2, 24],
      ['willow', 1, 55],
      ['pinecrest', 2, 21],
    ],
  },
  {
    about: 'time-clock',
    text: 'Clock in only at the site, we had trouble with that.',
    voices: [
      ['pallas', 2, 48],
      ['harbour', 2, 15],
      ['lumen', 1, 67],
      ['quarry', 2, 26],
    ],
  },
  {
    about: 'emergency',
    text: 'A button for people who work alone, with the place they are at.',
    voices: [
      ['quarry', 3, 10],
      ['vela', 2, 31],
      ['brightwater', 2, 45],
    ],
  },
  {
    about: 'multi-site',
    text: 'One plan over all sites with the time to drive between them.',
    voices: [
      ['lumen', 2, 29],
      ['arbor', 3, 17],
      ['menzel', 1, 75],
      ['oriel', 1, 88],
    ],
  },
  {
    about: 'dependencies',
    text: 'Driver and co-driver have to be planned as a pair.',
    voices: [
      ['meridian', 3, 34],
      ['corvid', 1, 58],
    ],
  },
  {
    about: 'translation',
    text: 'Our crews speak Portuguese and Polish, the app does not.',
    voices: [
      ['bluefin', 1, 39],
      ['corvid', 1, 47],
      ['solstice', 2, 23],
    ],
  },
  {
    about: 'audit-log',
    text: 'Who changed which shift and when, for our auditors.',
    voices: [
      ['tessera', 2, 53],
      ['halden', 1, 13],
    ],
  },
  {
    about: 'hr-sync',
    text: 'New hires should appear by themselves from our HR system.',
    voices: [
      ['oriel', 2, 41],
      ['nordlys', 2, 36],
      ['cobalt', 1, 62],
    ],
  },
  {
    about: 'parts',
    text: 'Parts from the van booked on the job.',
    voices: [
      ['kestrel', 3, 20],
      ['atlas', 2, 51],
    ],
  },
  {
    about: 'route',
    text: 'Order of the day’s jobs by road, not by the alphabet.',
    voices: [
      ['cobalt', 2, 32],
      ['kestrel', 1, 66],
      ['solstice', 1, 43],
    ],
  },
  {
    about: 'ipad',
    text: 'Foremen use tablets with gloves on.',
    voices: [
      ['atlas', 1, 30],
      ['granite', 2, 8],
    ],
  },
  {
    about: 'budget',
    text: 'Budget against hours for every store, each week.',
    voices: [
      ['oriel', 2, 26],
      ['willow', 0, 71],
    ],
  },
  {
    about: 'forecast',
    text: 'How many people do we need next week, from our orders?',
    voices: [
      ['bluefin', 1, 34],
      ['oriel', 1, 57],
      ['nordlys', 2, 46],
    ],
  },
  {
    about: 'overtime-report',
    text: 'Why is there overtime, not only how much.',
    voices: [
      ['menzel', 1, 59],
      ['ferrum', 2, 38],
    ],
  },
  {
    about: 'subcontractors',
    text: 'Agency staff see their own shifts and nothing else.',
    voices: [
      ['pinecrest', 3, 14],
      ['nordlys', 1, 64],
      ['menzel', 1, 83],
    ],
  },
  {
    about: 'customer-eta',
    text: 'A message to the customer when the technician is on the way.',
    voices: [
      ['cobalt', 2, 27],
      ['atlas', 1, 49],
    ],
  },
  {
    about: 'checklists',
    text: 'Steps that cannot be skipped, with a photo at the end.',
    voices: [
      ['lumen', 2, 18],
      ['quarry', 2, 24],
    ],
  },
  {
    about: 'retention',
    text: 'Delete people’s data on time and prove it.',
    voices: [
      ['tessera', 2, 65],
      ['halden', 1, 16],
    ],
  },
  {
    about: 'vacation-planner',
    text: 'Who is away, on one page, before we promise a date.',
    voices: [
      ['harbour', 1, 22],
      ['granite', 1, 7],
    ],
  },
  {
    about: 'photo-proof',
    text: 'Photos before and after, so that nobody argues later.',
    voices: [
      ['harbour', 2, 25],
      ['arbor', 1, 20],
      ['lumen', 1, 54],
    ],
  },
  {
    about: 'handover',
    text: 'The night shift should read what the day shift left.',
    voices: [
      ['tessera', 2, 31],
      ['pinecrest', 2, 19],
      ['ferrum', 1, 45],
    ],
  },
  {
    about: 'dashboards',
    text: 'Site managers want their own numbers on one page.',
    voices: [
      ['oriel', 1, 42],
      ['quarry', 1, 28],
      ['menzel', 1, 63],
    ],
  },
  {
    about: 'data-warehouse',
    text: 'Every night, all hours into our warehouse.',
    voices: [
      ['oriel', 2, 29],
      ['cobalt', 1, 36],
    ],
  },
  {
    about: 'alerts',
    text: 'Tell me before somebody slips into overtime.',
    voices: [
      ['pallas', 2, 23],
      ['vela', 1, 37],
      ['bluefin', 1, 68],
    ],
  },
  {
    about: 'notify-changes',
    text: 'People ignore our messages: say what changed for them.',
    voices: [
      ['willow', 1, 21],
      ['harbour', 1, 33],
      ['menzel', 2, 56],
    ],
  },
  {
    about: 'auto-fill',
    text: 'Fill the holes in the plan fairly, we spend Fridays on it.',
    voices: [
      ['nordlys', 2, 24],
      ['pinecrest', 1, 44],
      ['oriel', 2, 72],
    ],
  },
  {
    about: 'roles',
    text: 'Planners must not see what people earn.',
    voices: [
      ['tessera', 2, 35],
      ['meridian', 1, 26],
      ['halden', 2, 14],
      ['zephyr', 1, 60],
    ],
  },
  {
    about: 'fax',
    text: 'Sick notes still come by fax.',
    voices: [['pinecrest', 0, 140]],
    triage: 'declined',
    answer: 'We do not plan to receive faxes; a photo of the note works today and reaches the same place.',
    reason: 'One customer in two years, and photos do it.',
  },
  {
    about: 'signature',
    text: 'Customers should sign on the technician’s phone.',
    voices: [['kestrel', 2, 150]],
    triage: 'answered',
    answer: 'It is there: Job, Finish, Sign.',
  },
  {
    about: 'excel',
    text: 'The Excel export should look like a report.',
    voices: [['willow', 1, 130]],
    triage: 'answered',
    answer: 'Since October it does.',
  },
]
