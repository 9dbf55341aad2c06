import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import type { MailSettings } from '../config/config.ts'
import type { MailFailed } from '../observe/observer.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import { openMailer } from './open-mailer.ts'
import { SmtpMailer } from './smtp-mailer.ts'

const mail = { to: 'mara@example.com', subject: 'Grüße', text: 'Hello\n', html: '<p>Hello</p>' }
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly content: string
}

/** A mail server on loopback; what it received, and a promise for the next so many mails. */
async function startMailServer(options: SMTPServerOptions = {}): Promise<{ readonly port: number; readonly received: Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let content = ''
      stream.on('data', (chunk: Buffer) => (content += chunk.toString()))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({ from: mailFrom === false ? '' : mailFrom.address, to: rcptTo.map(({ address }) => address), content })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve(undefined))
      }),
  )
  const address = listening.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, received }
}

function settings(port: number, credentials: MailSettings['server']['credentials'] = null): MailSettings {
  return { server: { host: '127.0.0.1', port, isSecure: false, credentials }, from: { name: 'The Plan', address: 'plan@example.com' } }
}

interface Watched {
  readonly mailer: SmtpMailer
  readonly failures: MailFailed[]
  /** Until so many mails were sent or given up. */
  readonly done: (count: number) => Promise<void>
}

function startMailer(of: MailSettings, retryAfterMs: readonly number[] = [1, 1]): Watched {
  const failures: MailFailed[] = []
  const waiting: { readonly count: number; readonly resolve: () => void }[] = []
  let ended = 0
  function end(): void {
    ended += 1
    for (const { count, resolve } of waiting) if (ended >= count) resolve()
  }
  const mailer = new SmtpMailer({
    settings: of,
    retryAfterMs,
    observer: {
      mailSent: end,
      mailFailed(failure) {
        failures.push(failure)
        if (!failure.triesAgain) end()
      },
    },
  })
  closing.push(() => mailer[Symbol.asyncDispose]())
  return {
    mailer,
    failures,
    done: (count) =>
      new Promise((resolve) => {
        if (ended >= count) resolve()
        else waiting.push({ count, resolve })
      }),
  }
}

it('[ML1] returns at once and delivers text and HTML', async () => {
  const { port, received } = await startMailServer()
  const { mailer, done } = startMailer(settings(port))
  mailer.send(mail)
  expect(received).toEqual([])
  await done(1)
  const [{ from, to, content } = { from: '', to: [], content: '' }] = received
  expect({ from, to }).toEqual({ from: 'plan@example.com', to: ['mara@example.com'] })
  expect(content).toMatch(/^From: The Plan <plan@example.com>\r$/m)
  expect(content).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(content).toContain('Content-Type: text/plain')
  expect(content).toContain('<p>Hello</p>')
})

it('[ML1] tells mail programs how one request ends such mails, and only of mails that have such a way', async () => {
  const { port, received } = await startMailServer()
  const { mailer, done } = startMailer(settings(port))
  mailer.send({ ...mail, unsubscribe: 'https://plan.example.com/p/acme/unsubscribe?token=x.y' })
  await done(1)
  mailer.send(mail)
  await done(2)
  const unfolded = received.map(({ content }) => content.replaceAll(/\r\n[ \t]+/g, ' '))
  expect(unfolded[0]).toMatch(/^List-Unsubscribe: <https:\/\/plan\.example\.com\/p\/acme\/unsubscribe\?token=x\.y>\r$/m)
  expect(unfolded[0]).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
  expect(unfolded[1]).not.toContain('List-Unsubscribe')
})

it('[ML2] tries again what was turned away for now, as the same message', async () => {
  const ids: string[] = []
  const { port } = await startMailServer({
    onData(stream, _session, done) {
      let content = ''
      stream.on('data', (chunk: Buffer) => (content += chunk.toString()))
      stream.on('end', () => {
        ids.push(/^Message-ID: (.*)\r$/im.exec(content)?.[1] ?? '')
        done(ids.length < 3 ? Object.assign(new Error('later'), { responseCode: 451 }) : null)
      })
    },
  })
  const { mailer, failures, done } = startMailer(settings(port))
  mailer.send(mail)
  await done(1)
  expect(failures.map(({ triesAgain }) => triesAgain)).toEqual([true, true])
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

it('[ML2] gives up on what is refused for good, and after the last try', async () => {
  const refusal = Object.assign(new Error('no such mailbox'), { responseCode: 550 })
  const { port } = await startMailServer({ onRcptTo: (_address, _session, done) => done(refusal) })
  const refused = startMailer(settings(port))
  refused.mailer.send(mail)
  await refused.done(1)
  expect(refused.failures).toEqual([{ reason: 'EENVELOPE', triesAgain: false }])
  const nobody = startMailer(settings(1), [1])
  nobody.mailer.send(mail)
  await nobody.done(1)
  expect(nobody.failures.map(({ triesAgain }) => triesAgain)).toEqual([true, false])
})

it('[ML3] hands the server one recipient and no header of anybody else', async () => {
  const { port, received } = await startMailServer()
  const { mailer, done } = startMailer(settings(port), [])
  mailer.send({ ...mail, to: 'a@example.com, b@example.com' })
  mailer.send({ ...mail, subject: 'Hi\r\nBcc: c@example.com' })
  await done(2)
  expect(received.flatMap(({ to }) => to)).not.toContain('b@example.com')
  expect(received.some(({ content }) => /^Bcc:/m.test(content))).toBe(false)
})

it('[ML5] counts the mails that a stop loses, and takes none afterwards', async () => {
  const { mailer, failures, done } = startMailer(settings(1), [3_600_000])
  mailer.send(mail)
  await expect.poll(() => failures.length).toBe(1)
  await mailer[Symbol.asyncDispose]()
  await done(1)
  mailer.send(mail)
  expect(failures.map(({ reason }) => reason)).toEqual(['ESOCKET', 'stopped', 'not-queued'])
})

it('[ML5] waits for the mail that is on its way', async () => {
  const { port, received } = await startMailServer()
  const { mailer } = startMailer(settings(port))
  mailer.send(mail)
  await mailer[Symbol.asyncDispose]()
  expect(received).toHaveLength(1)
})

it('[ML6] says its password to no server that offers no TLS', async () => {
  let signIns = 0
  const { port, received } = await startMailServer({
    onAuth(_auth, _session, done) {
      signIns += 1
      done(null, { user: 'me' })
    },
    allowInsecureAuth: true,
  })
  const { mailer, failures, done } = startMailer(settings(port, { user: 'me', password: 'hush' }), [])
  mailer.send(mail)
  await done(1)
  expect({ signIns, received }).toEqual({ signIns: 0, received: [] })
  expect(failures).toEqual([{ reason: 'ETLS', triesAgain: false }])
})

it('[ML7] holds only so many mails', () => {
  const { mailer, failures } = startMailer(settings(1), [])
  for (let index = 0; index < 1100; index += 1) mailer.send(mail)
  expect(failures).toHaveLength(100)
})

it('[ML4] keeps the newest mails where no mail server is known, and writes each to the log', () => {
  const kept: string[] = []
  let now = 0
  const { mailer, outbox } = openMailer({
    config: { mail: null },
    observer: { ...silentObserver, mailKept: ({ text }) => void kept.push(text) },
    clock: () => now,
    newId: () => `mail-${now}`,
  })
  for (now = 1; now <= 201; now += 1) mailer.send({ ...mail, subject: `Mail ${now}` })
  const list = outbox?.list() ?? []
  expect(list).toHaveLength(200)
  expect(list[0]).toEqual({ id: 'mail-201', to: mail.to, subject: 'Mail 201', text: mail.text, at: '1970-01-01T00:00:00.201Z' })
  expect(list.at(-1)?.subject).toBe('Mail 2')
  expect(kept).toHaveLength(201)
})

it('[ML1] opens the mailer that the configuration names', async () => {
  const { port, received } = await startMailServer()
  const opened = openMailer({ config: { mail: settings(port) }, observer: silentObserver, clock: Date.now, newId: () => 'x' })
  opened.mailer.send(mail)
  await opened[Symbol.asyncDispose]()
  expect(opened.outbox).toBeNull()
  expect(received).toHaveLength(1)
})
