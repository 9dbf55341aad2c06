import type { FeatureEdit } from '../commands/command.ts'

type PublicWords = Pick<FeatureEdit, 'publicTitle' | 'publicSummary' | 'publicPeriod'>

/** How Northwind tells the public of a feature, by its slug; what is not here is told by its title. */
export const demoPublicWords: Readonly<Record<string, PublicWords>> = {
  'bulk-import': {
    publicTitle: 'Bring your people and shifts from a spreadsheet',
    publicSummary:
      'Drop a file anywhere: columns are matched for you, you see what will happen before it happens, and undo it for seven days.',
    publicPeriod: true,
  },
  saml: {
    publicTitle: 'Single sign-on and directory provisioning',
    publicSummary: 'Sign in through your own identity provider. People who leave lose access within minutes.',
    publicPeriod: true,
  },
  'shift-swap': {
    publicTitle: 'Swap shifts among yourselves',
    publicSummary: 'Crews agree on a swap in the app; managers approve it with one tap.',
  },
  'vacation-planner': {
    publicTitle: 'Vacation planner with a team view',
    publicSummary: 'See who is away before you ask for the week yourself.',
    publicPeriod: true,
  },
  'offline-jobs': {
    publicTitle: 'Finish jobs without a network',
    publicSummary: 'Cellar, tunnel, forest: everything works, and is sent when the network is back.',
    publicPeriod: true,
  },
  'time-clock': { publicSummary: 'Clocking in works where the shift is, and nowhere else.' },
  'payroll-export': { publicTitle: 'Payroll export to DATEV and more', publicPeriod: true },
  'overtime-report': { publicSummary: 'Each hour of overtime with the rule it comes from.' },
  'cost-centres': { publicSummary: 'Book every shift where it belongs, without a second list.' },
  alerts: { publicTitle: 'A word before overtime happens' },
  'rest-rules': {
    publicTitle: 'Rest time and overtime rules of your country',
    publicSummary: 'Plans that break a rule say so while you make them.',
  },
  templates: { publicSummary: 'A good week, once planned, fits the next one, holidays included.' },
  'audit-log': { publicTitle: 'An audit log you can export' },
  'notify-changes': { publicTitle: 'Notifications that say what changed' },
  'photo-proof': { publicTitle: 'Photos as proof of work' },
  emergency: { publicTitle: 'Emergency button for people who work alone', publicSummary: 'One press tells your team where you are.' },
  translation: { publicSummary: 'Crews read the app in the language they speak at home.' },
  forecast: { publicSummary: 'How many people next week needs, from orders and the weather.' },
  'data-warehouse': { publicTitle: 'Nightly export to your data warehouse' },
  retention: { publicTitle: 'Personal data deleted on time, with proof' },
  ical: { publicSummary: 'Subscribe once, and your shifts are where the rest of your life is.' },
  print: { publicTitle: 'A printable week for the notice board' },
  signature: { publicTitle: 'Signatures on the phone' },
}
