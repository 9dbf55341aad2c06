import type { Clock, IdSource } from '@parley/shared/base/sources.ts'
import type { OutboxMail } from '@parley/shared/protocol/accounts.ts'
import type { Observer } from '../observe/observer.ts'
import type { Mailer } from './mailer.ts'

export interface Outbox extends Mailer {
  /** Newest first. */
  readonly list: () => readonly OutboxMail[]
  /** Drops the mails in which one of these texts stands. */
  readonly forget: (texts: readonly string[]) => void
}

export interface OutboxSources {
  readonly observer: Pick<Observer, 'mailKept'>
  readonly clock: Clock
  readonly newId: IdSource
}

const mostMails = 200

/** Where mails go while no mail server is known: into memory and into the log, for whoever runs this machine. */
export function createOutbox({ observer, clock, newId }: OutboxSources): Outbox {
  let mails: readonly OutboxMail[] = []
  return {
    send({ to, subject, text }) {
      mails = [{ id: newId(), to, subject, text, at: new Date(clock()).toISOString() }, ...mails].slice(0, mostMails)
      observer.mailKept({ to, subject, text })
    },
    list: () => mails,
    forget(texts) {
      mails = mails.filter(({ subject, text }) => !texts.some((one) => subject.includes(one) || text.includes(one)))
    },
  }
}
