import { isIP } from 'node:net'
import type { Mailbox, MailSettings, SmtpServer } from './config.ts'
import { readHost } from './read-values.ts'
import type { Variable, Variables } from './variable.ts'

const smtpUrl: Variable<SmtpServer> = {
  name: 'SMTP_URL',
  expected: 'a mail server such as smtps://name:password@mail.example.com, or smtp:// and :port',
  read: readSmtpServer,
  isSecret: true,
}
const mailFrom: Variable<Mailbox> = {
  name: 'MAIL_FROM',
  expected: 'an address such as parley@example.com or Parley <parley@example.com>',
  read: readMailbox,
}

/** How mails are sent; null where no mail server is named. */
export function readMail(variables: Variables): MailSettings | null {
  const server = variables.read(smtpUrl, null)
  const from = variables.read(mailFrom, null)
  if (variables.isSet(smtpUrl.name) && !variables.isSet(mailFrom.name))
    variables.complain(`${mailFrom.name} must be set with ${smtpUrl.name}: it is the sender of every mail.`)
  if (variables.isSet(mailFrom.name) && !variables.isSet(smtpUrl.name))
    variables.complain(`${mailFrom.name} is set, but without ${smtpUrl.name} no mail is sent: set that too, or unset this.`)
  return server === null || from === null ? null : { server, from }
}

function readSmtpServer(text: string): SmtpServer | null {
  const url = URL.parse(text)
  const isSecure = url?.protocol === 'smtps:'
  if (url === null || (!isSecure && url.protocol !== 'smtp:') || !isHostAlone(url)) return null
  const credentials = readCredentials(url)
  const usualPort = isSecure ? 465 : 587
  return credentials === undefined ? null : { host: hostOf(url), port: Number(url.port) || usualPort, isSecure, credentials }
}

/** Null where there are none, undefined where they cannot be read. */
function readCredentials(url: URL): SmtpServer['credentials'] | undefined {
  const user = decode(url.username)
  const password = decode(url.password)
  if (user === null || password === null || (user === '' && password !== '')) return undefined
  return user === '' ? null : { user, password }
}

function isHostAlone(url: URL): boolean {
  return readHost(hostOf(url)) !== null && ['', '/'].includes(url.pathname) && url.search === '' && url.hash === ''
}

function hostOf(url: URL): string {
  return url.hostname.replaceAll(/^\[|\]$/g, '')
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    // A stray percent sign: the operator meant to write %25.
    return null
  }
}

function readMailbox(text: string): Mailbox | null {
  const opening = text.indexOf('<')
  const isNamed = opening >= 0 && text.endsWith('>')
  const address = isNamed ? text.slice(opening + 1, -1) : text
  const name = isNamed ? text.slice(0, opening).trim().replaceAll(/^"|"$/g, '') : ''
  const [local = '', domain = '', ...more] = address.split('@')
  const isDomain = isIP(domain) === 0 && readHost(domain) !== null
  return /^[\w.+-]{1,64}$/.test(local) && isDomain && more.length === 0 && !/[\p{Cc}<>"]/u.test(name) ? { name, address } : null
}
