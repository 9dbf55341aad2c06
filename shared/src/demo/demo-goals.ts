/** What Northwind plans, what for, and how it will know. */
export const demoProducts = [
  { slug: 'scheduler', name: 'Scheduler', hue: 265 },
  { slug: 'field', name: 'Field app', hue: 155 },
  { slug: 'insights', name: 'Insights', hue: 35 },
] as const

export const demoInitiatives = [
  { slug: 'enterprise', name: 'Ready for enterprise', isPublic: false },
  { slug: 'self-service', name: 'Self-service for crews', isPublic: true },
  { slug: 'payroll', name: 'From shift to payslip', isPublic: true },
  { slug: 'offline-first', name: 'Works without a network', isPublic: true },
  { slug: 'forecast', name: 'See the week coming', isPublic: true },
] as const

export const demoObjectives = [
  {
    slug: 'win-enterprise',
    title: 'Win companies with more than 1,000 people',
    keyResults: [
      { slug: 'enterprise-deals', title: 'Enterprise deals closed', unit: 'deals', start: 4, target: 18, current: 9 },
      { slug: 'security-blockers', title: 'Deals lost to a security review', unit: 'deals', start: 11, target: 2, current: 6 },
    ],
  },
  {
    slug: 'first-week',
    title: 'New customers plan their first real week in one day',
    keyResults: [
      { slug: 'activation', title: 'Accounts that publish a schedule on day one', unit: '%', start: 34, target: 60, current: 41 },
      { slug: 'import-success', title: 'Imports that finish without help', unit: '%', start: 52, target: 90, current: 66 },
      { slug: 'onboarding-calls', title: 'Onboarding calls per account', unit: 'calls', start: 3.2, target: 1, current: 2.4 },
    ],
  },
  {
    slug: 'crews-love-it',
    title: 'Crews open the app because it helps them',
    keyResults: [
      { slug: 'weekly-crews', title: 'Crew members active every week', unit: '%', start: 58, target: 80, current: 63 },
      { slug: 'swap-time', title: 'Time to settle a shift swap', unit: 'h', start: 14, target: 2, current: 9 },
    ],
  },
  {
    slug: 'payroll-right',
    title: 'Payroll is right the first time',
    keyResults: [
      { slug: 'payroll-corrections', title: 'Corrections per 1,000 payslips', unit: '', start: 38, target: 10, current: 27 },
      { slug: 'export-coverage', title: 'Customers with an automatic export', unit: '%', start: 12, target: 55, current: 24 },
    ],
  },
  {
    slug: 'trusted-numbers',
    title: 'Managers decide on our numbers',
    keyResults: [
      { slug: 'report-users', title: 'Managers who open a report weekly', unit: '%', start: 21, target: 50, current: 29 },
      { slug: 'forecast-error', title: 'Error of next week’s staffing forecast', unit: '%', start: 31, target: 12, current: 26 },
    ],
  },
] as const

export type DemoProduct = (typeof demoProducts)[number]['slug']
export type DemoInitiative = (typeof demoInitiatives)[number]['slug']
export type DemoKeyResult = (typeof demoObjectives)[number]['keyResults'][number]['slug']
