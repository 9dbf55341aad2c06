import type { Role } from '@parley/shared/model/person.ts'
import type { Member, OutboxMail } from '@parley/shared/protocol/accounts.ts'
import { createSetupLink } from '../auth/set-up.ts'
import type { Config } from '../config/config.ts'
import { openBrowser, type Browser } from './browser.ts'
import { startTestServer, type TestServer } from './test-server.ts'

export const password = 'a long enough password'
export const ownerEmail = 'olga@acme.example'
const rivalEmail = 'eve@rival.example'

/** A server without a demo, set up by its first owner. */
export interface AccountServer extends AsyncDisposable {
  readonly server: TestServer
  readonly owner: Browser
  /** The token by which the owner came in. */
  readonly setupToken: string
  readonly visit: (headers?: Readonly<Record<string, string>>) => Browser
  /** Moves the server's clock. */
  readonly wait: (ms: number) => void
  readonly now: () => number
  /** Newest first. */
  readonly mailsTo: (email: string) => readonly OutboxMail[]
  /** The token in the link of the newest mail to somebody. */
  readonly tokenTo: (email: string) => string
  /** Somebody who was invited by the owner and joined with a new account. */
  readonly admit: (email: string, role: Role) => Promise<Browser>
  /** Somebody with a workspace of her own on the same server. */
  readonly admitRival: () => Promise<Browser>
  /** As the owner sees them. */
  readonly members: () => Promise<readonly Member[]>
  /** The id of a member; empty when there is none. */
  readonly idOf: (email: string) => Promise<string>
}

export async function startAccountServer(config: Partial<Config> = {}, folder?: string): Promise<AccountServer> {
  let ahead = 0
  const now = (): number => Date.now() + ahead
  const server = await startTestServer({
    isEmpty: true,
    clock: now,
    config: { demo: false, signUp: 'open', ...config },
    ...(folder === undefined ? {} : { folder }),
  })
  const visit = (headers: Readonly<Record<string, string>> = {}): Browser => openBrowser(server.url, headers)
  const owner = visit()

  function mailsTo(email: string): readonly OutboxMail[] {
    return (server.app.services.outbox?.list() ?? []).filter(({ to }) => to === email)
  }

  function tokenTo(email: string): string {
    return tokenIn(mailsTo(email)[0]?.text ?? '')
  }

  async function members(): Promise<readonly Member[]> {
    return (await owner.get('/members')).body as readonly Member[]
  }

  const setupToken = tokenIn((await createSetupLink(server.app.services)) ?? '')
  await owner.send('POST', '/auth/set-up', { token: setupToken, email: ownerEmail, name: 'Olga', password, workspace: 'Acme' })
  return {
    server,
    owner,
    setupToken,
    visit,
    now,
    mailsTo,
    tokenTo,
    wait(ms) {
      ahead += ms
    },
    async admit(email, role) {
      await owner.send('POST', '/invitations', { email, role })
      const browser = visit()
      await browser.send('POST', '/auth/invitation/accept', { token: tokenTo(email), name: email.split('@')[0], password })
      return browser
    },
    async admitRival() {
      await visit().send('POST', '/auth/sign-up', { email: rivalEmail, name: 'Eve', password, workspace: 'Rival' })
      const browser = visit()
      await browser.send('POST', '/auth/verify', { token: tokenTo(rivalEmail), password })
      return browser
    },
    members,
    async idOf(email) {
      return (await members()).find((member) => member.email === email)?.id ?? ''
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

function tokenIn(text: string): string {
  return /#([\w.-]+)/.exec(text)?.[1] ?? ''
}
