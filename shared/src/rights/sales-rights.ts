import { allBy, contributors, editors, type Right } from './right.ts'

/** The sales document: what customers are and want. A rep's words are the rep's; what product makes of them is product's. */
export const salesRights: readonly Right[] = [
  { zone: 'companies', key: [['company', 'contact'], '*', '*'], ...allBy(contributors) },
  { zone: 'deals', key: ['deal', '*', '*'], ...allBy(contributors) },
  // Probabilities weigh everybody's deals.
  { zone: 'deals', key: ['stage', '*', '*'], ...allBy(editors) },
  {
    zone: 'requests',
    key: [
      'request',
      '$own',
      '*',
      [
        'text',
        'companyId',
        'dealId',
        'importance',
        'neededBy',
        'saidOn',
        'aboutFeatureId',
        'callId',
        'source',
        'reaffirmedAt',
        'deletedAt',
      ],
    ],
    ...allBy(contributors),
  },
  {
    zone: 'requests',
    key: ['request', '*', '*', ['featureId', 'triage', 'mergedIntoId', 'answer', 'reason', 'snoozedUntil', 'replyTo']],
    ...allBy(editors),
  },
  {
    zone: 'promises',
    key: [
      'promise',
      '$own',
      '*',
      ['statement', 'featureId', 'companyId', 'dealId', 'strength', 'window', 'horizon', 'evidence', 'callId', 'state', 'deletedAt'],
    ],
    ...allBy(contributors),
  },
  { zone: 'promises', key: ['promise', '*', '*', ['approval', 'state']], ...allBy(editors) },
  { zone: 'calls', key: ['call', '$own', '*', '*'], ...allBy(contributors) },
  { zone: 'calls', key: ['call', '*', '*', 'pmId'], ...allBy(editors) },
  // Whoever sits in a call may comment in it, so what was said carries the speaker beside the call.
  { zone: 'calls', key: ['said', '$own', '*', '*'], ...allBy(contributors) },
  { zone: 'settings', key: [['setting', 'rate'], '*'], ...allBy(editors) },
]
