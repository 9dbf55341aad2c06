import { allBy, contributors, editors, type Right } from './right.ts'

/** The sales document: what customers are and want. A rep's words are the rep's; what product makes of them is product's. */
export const salesRights: readonly Right[] = [
  { zone: 'companies', key: ['company', '*', '*'], ...allBy(contributors) },
  { zone: 'deals', key: ['deal', '*', '*'], ...allBy(contributors) },
  {
    zone: 'requests',
    key: ['request', '$own', '*', ['text', 'companyId', 'dealId', 'importance', 'neededBy', 'deletedAt']],
    ...allBy(contributors),
  },
  { zone: 'requests', key: ['request', '*', '*', ['featureId', 'triage', 'answer']], ...allBy(editors) },
  {
    zone: 'promises',
    key: ['promise', '$own', '*', ['statement', 'featureId', 'companyId', 'dealId', 'strength', 'window', 'deletedAt']],
    ...allBy(contributors),
  },
  { zone: 'promises', key: ['promise', '*', '*', 'approval'], ...allBy(editors) },
  { zone: 'calls', key: ['call', '$own', '*', '*'], ...allBy(contributors) },
]
