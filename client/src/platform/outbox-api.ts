import type { OutboxMail } from '@parley/shared/protocol/accounts.ts'
import { readOutbox } from './read-account.ts'
import { get, type Answer } from './request.ts'

export function fetchOutbox(): Answer<readonly OutboxMail[]> {
  return get('/api/v1/outbox', readOutbox)
}
