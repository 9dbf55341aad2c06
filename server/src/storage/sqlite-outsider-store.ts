import type { DatabaseSync } from 'node:sqlite'
import { prepareProspectLinks } from './sqlite-prospect-links.ts'
import { preparePublicIdeas } from './sqlite-public-ideas.ts'
import { preparePublicVotes } from './sqlite-public-votes.ts'
import { prepareShippingSubscriptions } from './sqlite-shipping-subscriptions.ts'
import type { OutsiderStore } from './storage.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareOutsiderStore(database: DatabaseSync): Blocking<OutsiderStore> {
  return {
    ...preparePublicIdeas(database),
    ...preparePublicVotes(database),
    ...prepareProspectLinks(database),
    ...prepareShippingSubscriptions(database),
  }
}
