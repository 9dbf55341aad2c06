import type { DatabaseSync } from 'node:sqlite'
import { prepareApiReplies } from './sqlite-api-replies.ts'
import { prepareCalendarAddresses } from './sqlite-calendar-addresses.ts'
import { prepareSignedWebhooks } from './sqlite-signed-webhooks.ts'
import { prepareTrackers } from './sqlite-trackers.ts'
import type { ProgramStore } from './storage.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareProgramStore(database: DatabaseSync): Blocking<ProgramStore> {
  return {
    ...prepareApiReplies(database),
    ...prepareCalendarAddresses(database),
    ...prepareSignedWebhooks(database),
    ...prepareTrackers(database),
  }
}
