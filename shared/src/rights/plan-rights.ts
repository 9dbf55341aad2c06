import { criterionIds } from '../model/criterion.ts'
import { allBy, contributors, editors, type Grant, type Right } from './right.ts'

const feature = [
  'title',
  'productId',
  'initiativeId',
  'ownerId',
  'status',
  'horizon',
  'order',
  'window',
  'tags',
  'visibility',
  'publicTitle',
  'publicSummary',
  'publicPeriod',
  'source',
  'deletedAt',
  ...criterionIds.map((criterion) => `estimate.${criterion}`),
]

const speakers: readonly Grant[] = [...contributors, { role: 'viewer', when: 'viewers-comment' }]

/**
 * The plan. Sales never changes status, horizon, rank, scores or briefs; everybody's own words are their own. Short keys,
 * times and authors are the server's.
 */
export const planRights: readonly Right[] = [
  { zone: 'features', key: ['feature', '*', feature], ...allBy(editors) },
  { zone: 'goals', key: [['product', 'initiative', 'objective', 'keyResult', 'link'], '*', '*'], ...allBy(editors) },
  { zone: 'comments', key: ['comment', '*', '$own', '*'], ...allBy(speakers) },
  // Somebody has to be able to take down what should not stand there.
  { zone: 'comments', key: ['comment', '*', '*', '*'], create: [], update: [], delete: ['owner'] },
  { zone: 'comments', key: ['reaction', '*', '*', '$own', '*'], ...allBy(speakers) },
  { zone: 'comments', key: ['resolution', '*', '*'], ...allBy(contributors) },
  { zone: 'guidance', key: ['guidance', '*', '*'], ...allBy(editors) },
  { zone: 'links', key: ['externalLink', '*', '*'], ...allBy(editors) },
  { zone: 'settings', key: ['setting', ['name', 'method', 'demandWeight']], ...allBy(editors) },
  { zone: 'settings', key: ['setting', 'viewersComment'], ...allBy(['owner']) },
  { zone: 'settings', key: [['weight', 'capacity'], '*'], ...allBy(editors) },
]
