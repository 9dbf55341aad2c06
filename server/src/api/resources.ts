import type { AnyResource } from './resource.ts'
import { calls, salesSettings } from './resources/calls.ts'
import { companies, contacts, deals, stages } from './resources/customers.ts'
import { comments, guidance } from './resources/discussions.ts'
import { features } from './resources/features.ts'
import { initiatives, keyResults, objectives, products } from './resources/goals.ts'
import { promises } from './resources/promises.ts'
import { demand, ranking, settings } from './resources/rankings.ts'
import { requests } from './resources/requests.ts'

/** Everything of a roadmap that programs read and write. */
export const resources: readonly AnyResource[] = [
  features,
  products,
  initiatives,
  objectives,
  keyResults,
  guidance,
  comments,
  demand,
  ranking,
  settings,
  companies,
  contacts,
  deals,
  stages,
  requests,
  promises,
  calls,
  salesSettings,
]
