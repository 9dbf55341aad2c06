import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { MailSettings } from '../config/config.ts'
import type { Observer } from '../observe/observer.ts'
import type { Mail, Mailer } from './mailer.ts'
import { wasRefusedForGood } from './refused-for-good.ts'

export interface SmtpMailerOptions {
  readonly settings: MailSettings
  readonly observer: Pick<Observer, 'mailSent' | 'mailFailed'>
  /** How long to wait after each failure; after the last one a mail is given up. */
  readonly retryAfterMs?: readonly number[]
}

interface Waiting {
  readonly mail: Mail
  /** The same at every try, so that a mailbox which got it twice shows it once. */
  readonly messageId: string
  readonly failures: number
}

const minute = 60_000
const patience = [10_000, minute, 5 * minute, 15 * minute, 60 * minute, 240 * minute]
const oneMailbox = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/
const mostHeld = 1000
const atOnce = 2
const answerWithinMs = 20_000
const endWithinMs = 3000

/** Sends through a mail server, a few at once, and tries again later what did not go through. It holds them in memory only. */
export class SmtpMailer implements Mailer, AsyncDisposable {
  readonly #options: SmtpMailerOptions
  readonly #transport: ReturnType<typeof createTransport>
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #sending = new Set<Promise<void>>()
  readonly #ending = new AbortController()
  readonly #queue: Waiting[] = []
  #isStopping = false

  constructor(options: SmtpMailerOptions) {
    const { host, port, isSecure, credentials } = options.settings.server
    this.#options = options
    this.#transport = createTransport({
      host,
      port,
      secure: isSecure,
      // A password never crosses a network in the clear, whatever the server offers or somebody between takes out.
      requireTLS: !isSecure && credentials !== null,
      ...(credentials === null ? {} : { auth: { user: credentials.user, pass: credentials.password } }),
      connectionTimeout: answerWithinMs,
      greetingTimeout: answerWithinMs,
      socketTimeout: answerWithinMs,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }

  send(mail: Mail): void {
    // The library would take several addresses between commas for several recipients.
    const refusal = !oneMailbox.test(mail.to) ? 'bad-recipient' : this.#isStopping || this.#held >= mostHeld ? 'not-queued' : undefined
    if (refusal !== undefined) return this.#options.observer.mailFailed({ reason: refusal, triesAgain: false })
    const domain = this.#options.settings.from.address.split('@').at(-1)
    this.#queue.push({ mail, messageId: `<${randomUUID()}@${domain}>`, failures: 0 })
    this.#pump()
  }

  /** Lets what is on its way arrive; what waits for another try is lost, and counted. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#isStopping = true
    for (let lost = this.#timers.size + this.#queue.length; lost > 0; lost -= 1)
      this.#options.observer.mailFailed({ reason: 'stopped', triesAgain: false })
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
    this.#queue.length = 0
    const deadline = setTimeout(() => this.#ending.abort(), endWithinMs)
    await Promise.all(this.#sending)
    clearTimeout(deadline)
    this.#transport.close()
  }

  get #held(): number {
    return this.#queue.length + this.#timers.size + this.#sending.size
  }

  #pump(): void {
    while (this.#sending.size < atOnce) {
      const next = this.#queue.shift()
      if (next === undefined) return
      const sending = this.#deliver(next).finally(() => {
        this.#sending.delete(sending)
        this.#pump()
      })
      this.#sending.add(sending)
    }
  }

  async #deliver(waiting: Waiting): Promise<void> {
    const { mail, messageId } = waiting
    const { from } = this.#options.settings
    try {
      await this.#transport.sendMail({
        from: { name: from.name, address: from.address },
        to: { name: '', address: mail.to },
        envelope: { from: from.address, to: [mail.to] },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId,
        // Programs that answer mails are not to answer these.
        headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribeHeaders(mail) },
        signal: this.#ending.signal,
      })
      this.#options.observer.mailSent()
    } catch (error) {
      this.#tryLater(waiting, error)
    }
  }

  #tryLater(waiting: Waiting, error: unknown): void {
    const wait = (this.#options.retryAfterMs ?? patience)[waiting.failures]
    const triesAgain = wait !== undefined && !this.#isStopping && !wasRefusedForGood(error)
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
    this.#options.observer.mailFailed({ reason: typeof code === 'string' ? code : 'unknown', triesAgain })
    if (!triesAgain) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      this.#queue.push({ ...waiting, failures: waiting.failures + 1 })
      this.#pump()
    }, wait)
    timer.unref()
    this.#timers.add(timer)
  }
}

function unsubscribeHeaders({ unsubscribe }: Mail): Readonly<Record<string, string>> {
  return unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
