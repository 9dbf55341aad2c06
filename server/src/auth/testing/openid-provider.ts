import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ProviderSettings } from './openid-provider-main.ts'

export const clientId = 'parley'
export const clientSecret = 'a secret both sides know'

export interface OpenIdProvider extends AsyncDisposable {
  readonly issuer: string
  /** Signs in there as a browser would, and returns the address the provider sends that browser back to. */
  readonly signIn: (url: string, login: string) => Promise<URL>
  /** Signs in nowhere: the person presses cancel. */
  readonly cancel: (url: string) => Promise<URL>
}

/** A certified provider in a process of its own, on loopback. */
export async function startOpenIdProvider(
  settings: Pick<ProviderSettings, 'redirectUri' | 'people'> & Partial<ProviderSettings>,
): Promise<OpenIdProvider> {
  const { redirectUri } = settings
  const complete: ProviderSettings = { port: 0, clientId, clientSecret, isTalkative: false, ...settings }
  const child = spawn(process.execPath, [join(import.meta.dirname, 'openid-provider-main.ts'), JSON.stringify(complete)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    issuer: said.toString().trim(),
    signIn: (url, login) => visit({ url, redirectUri, press: (page) => confirm(page, login) }),
    cancel: (url) => visit({ url, redirectUri, press: (page) => ({ address: `${page.address}/abort` }) }),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit')
      child.kill()
      await ended
    },
  }
}

interface Page {
  readonly address: string
  readonly html: string
}

interface Pressed {
  readonly address: string
  readonly body?: URLSearchParams
}

interface Visit {
  readonly url: string
  readonly redirectUri: string
  /** What the person does on a page that waits for them. */
  readonly press: (page: Page) => Pressed
}

/** Follows redirects and presses buttons, with a browser's cookies, until it is sent to the redirect address. */
async function visit({ url, redirectUri, press }: Visit): Promise<URL> {
  const jar = new Map<string, string>()
  let next: Pressed = { address: url }
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body === undefined ? {} : { method: 'POST', body: next.body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const html = await response.text()
    const location = response.headers.get('location')
    if (location === null) next = press({ address: next.address, html })
    else {
      const target = new URL(location, next.address)
      if (target.href.startsWith(redirectUri)) return target
      next = { address: target.href }
    }
  }
  throw new Error('the provider never came to an end')
}

/** Fills in the form of the provider's own development pages. */
function confirm({ address, html }: Page, login: string): Pressed {
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
  if (prompt === undefined) throw new Error(`the provider shows something else: ${html.slice(0, 2000)}`)
  return { address, body: new URLSearchParams({ prompt, login, password: 'any' }) }
}
