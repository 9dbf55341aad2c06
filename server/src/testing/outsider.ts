import type { IncomingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import type { TestServer } from './test-server.ts'

export interface OutsiderAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

export interface Sent {
  readonly fields?: Readonly<Record<string, string>>
  readonly cookie?: string | undefined
  /** Where it comes from, where the server believes proxies on this machine. */
  readonly from?: string
  /** Undefined takes away what a browser would send. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** Sends a form as a browser without scripts does, from a page of ours. */
export function sendForm(
  server: TestServer,
  path: string,
  { fields = {}, cookie, from, headers = {} }: Sent = {},
): Promise<OutsiderAnswer> {
  const body = new URLSearchParams(fields).toString()
  return ask(server, {
    path,
    method: 'POST',
    body,
    headers: {
      origin: server.url,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(body.length),
      ...(cookie === undefined ? {} : { cookie }),
      ...(from === undefined ? {} : { 'x-forwarded-for': from }),
      ...headers,
    },
  })
}

export function openPage(server: TestServer, path: string): Promise<OutsiderAnswer> {
  return ask(server, { path, method: 'GET', body: '', headers: {} })
}

/** The cookie an answer sets, as a browser sends it back. */
export function cookieIn({ headers }: OutsiderAnswer): string | undefined {
  return headers['set-cookie']?.[0]?.split(';')[0]
}

/** The public id of the card with this title. */
export async function cardCalled(server: TestServer, title: string): Promise<string> {
  const { text } = await openPage(server, '/p/acme.json')
  const { cards } = JSON.parse(text) as { readonly cards: readonly { readonly id: string; readonly title: string }[] }
  const card = cards.find((one) => one.title === title)
  if (card === undefined) throw new Error(`no card ${title}`)
  return card.id
}

interface Asked {
  readonly path: string
  readonly method: 'GET' | 'POST'
  readonly body: string
  readonly headers: Readonly<Record<string, string | undefined>>
}

function ask(server: TestServer, { path, method, body, headers }: Asked): Promise<OutsiderAnswer> {
  return new Promise((resolve, reject) => {
    const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))
    const asked = request(new URL(path, server.url), { method, headers: sent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString() }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
