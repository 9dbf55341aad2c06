import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding, PublicAnswer } from './public-answer.ts'
import type { PublicSites } from './public-sites.ts'

const listings: ReadonlySet<string> = new Set(['/robots.txt', '/sitemap.xml'])

/** What outsiders send is taken by the router, and pages made for whoever asks; these addresses alone lead there. */
const taken = /^\/p\/[^/]+\/cards\/[^/]+\/(?:vote|subscription)$/
const made = /^\/p\/[^/]+\/(?:idea|confirm|unsubscribe)$/

/**
 * Answers what anybody may ask without a session, and tells whether it did. It comes before everything that knows people: it
 * reads the path and two headers, looks in one map, and has no way to anything else.
 */
export function servePublic(request: IncomingMessage, response: ServerResponse, sites: Pick<PublicSites, 'find'>): boolean {
  const path = pathOf(request.url ?? '/')
  if (!path.startsWith('/p/') && !listings.has(path)) return false
  if (made.test(path) || (request.method === 'POST' && taken.test(path))) return false
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', connection: 'close', 'content-length': 0 }).end()
    return true
  }
  const found = sites.find(path)
  if (typeof found === 'function')
    found().then(
      (answer) => send(request, response, answer),
      () => response.destroy(),
    )
  else send(request, response, found)
  return true
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, answer: PublicAnswer): void {
  const { status, etag, notModified, variants } = answer
  const known = headers['if-none-match']
  if (known !== undefined && etag !== null && (known === '*' || known.includes(etag))) {
    response.writeHead(304, [...notModified]).end()
    return
  }
  const { headers: own, body } = variants[encodingOf(headers['accept-encoding'])]
  response.writeHead(status, [...own])
  if (method === 'HEAD') response.end()
  else response.end(body)
}

function pathOf(target: string): string {
  const query = target.indexOf('?')
  return query === -1 ? target : target.slice(0, query)
}

function encodingOf(accepted: string | string[] | undefined): Encoding {
  const names = accepted === undefined ? '' : String(accepted)
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(names)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(names) ? 'gzip' : 'identity'
}
