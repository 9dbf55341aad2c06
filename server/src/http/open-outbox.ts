import { isLoopback } from '../config/loopback.ts'
import type { Outbox } from '../mail/outbox.ts'
import type { Services } from './services.ts'

/** The mails that were kept, where they may be looked at: on a server that only this machine reaches. */
export function openOutbox({ config, outbox }: Pick<Services, 'config' | 'outbox'>): Outbox | null {
  return config.publicUrl === null && isLoopback(config.host) ? outbox : null
}
