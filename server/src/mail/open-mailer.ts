import type { Config } from '../config/config.ts'
import type { Observer } from '../observe/observer.ts'
import type { Mailer } from './mailer.ts'
import { createOutbox, type Outbox, type OutboxSources } from './outbox.ts'
import { SmtpMailer } from './smtp-mailer.ts'

export interface OpenMailer extends AsyncDisposable {
  readonly mailer: Mailer
  /** Null where mails are really sent. */
  readonly outbox: Outbox | null
}

export interface MailerOptions extends OutboxSources {
  readonly config: Pick<Config, 'mail'>
  readonly observer: Pick<Observer, 'mailKept' | 'mailSent' | 'mailFailed'>
}

/** The way of mails that this configuration has. */
export function openMailer({ config, ...sources }: MailerOptions): OpenMailer {
  if (config.mail === null) {
    const outbox = createOutbox(sources)
    return { mailer: outbox, outbox, [Symbol.asyncDispose]: () => Promise.resolve() }
  }
  const mailer = new SmtpMailer({ settings: config.mail, observer: sources.observer })
  return { mailer, outbox: null, [Symbol.asyncDispose]: () => mailer[Symbol.asyncDispose]() }
}
