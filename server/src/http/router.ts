import type { IncomingMessage, ServerResponse } from 'node:http'
import { previewHeader } from '@parley/shared/protocol/preview-names.ts'
import { isKnownHost } from './known-host.ts'
import { matchRoutes, type Match } from './match-route.ts'
import { refusalOf } from './refusal-of.ts'
import { problem, respond, type Reply } from './respond.ts'
import { StorageUnavailable } from '../storage/storage-unavailable.ts'
import type { Call } from './route.ts'
import { routes } from './routes.ts'
import { urlOf } from './request-url.ts'
import { isSameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { Services } from './services.ts'
import { serveStatic } from './static-files.ts'

/** Answers one HTTP request; a bug in a route becomes a 500 and a log line, and touches nobody else. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { services, clientRoot }: { readonly services: Services; readonly clientRoot: string },
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders(services.config))) response.setHeader(name, value)
  const path = urlOf(request)?.pathname
  try {
    if (path === undefined) return respond(response, problem('bad-request'))
    const matches = matchRoutes(routes, path)
    if (matches.length > 0 || path.startsWith('/api/')) respond(response, await run(matches, request, services))
    else if (request.method === 'GET' || request.method === 'HEAD') await serveStatic(request, response, { root: clientRoot, path })
    else respond(response, problem('method-not-allowed'))
  } catch (error) {
    if (error instanceof StorageUnavailable && !response.headersSent) return respond(response, problem('unavailable', 'storage'))
    // The edge is counted, so it must not be what somebody asked for.
    services.observer.bugCaught('request', new Error(`answering ${path}`, { cause: error }))
    if (response.headersSent) response.destroy()
    else respond(response, problem('bug'))
  }
}

async function run(matches: readonly Match[], request: IncomingMessage, services: Services): Promise<Reply> {
  const { config } = services
  if (!isKnownHost(request, config)) return problem('misdirected', 'set PUBLIC_URL to the address people use')
  if (matches.length === 0) return problem('not-found')
  const match = matches.find(({ route }) => route.method === request.method)
  if (match === undefined) return problem('method-not-allowed')
  const { route, params } = match
  if (route.method !== 'GET' && !isSameOrigin(request, config)) return problem('forbidden', 'this came from another site')
  if (route.method !== 'GET' && request.headers[previewHeader] !== undefined) return problem('forbidden', 'a preview changes nothing')
  const call: Call = { request, services, params, address: services.addressOf(request) }
  if (route.access === 'anybody') return route.handle(call)
  const identity = await services.whoIs.identify(request.headers)
  const refusal = refusalOf(route, identity, services.clock())
  return identity === undefined || refusal !== undefined ? (refusal ?? problem('unauthenticated')) : route.handle({ ...call, identity })
}
