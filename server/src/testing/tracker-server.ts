import { readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { readTrackerContracts, type Contracts } from './read-tracker-contracts.ts'

/** How it answers: as its vendor documents, or in one of the ways in which answers go wrong. */
export type TrackerManner =
  | 'well'
  | 'too-many'
  | 'spent'
  | 'refuses-in-words'
  | 'too-many-in-words'
  | 'forbids'
  | 'breaks'
  | 'no-json'
  | 'strange-json'
  | 'flood'
  | 'redirects'
  | 'drips'
  | 'silence'

interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface TrackerServer extends AsyncDisposable {
  readonly url: string
  /** What the interface of Linear is called here; those of the others are at the address itself. */
  readonly linear: string
  readonly heard: readonly Heard[]
  readonly contracts: Contracts
  readonly behave: (manner: TrackerManner) => void
}

export const goodToken = 'a-good-token'

/** Jira, Linear and GitHub on this machine, with answers in the shapes that their vendors document. */
export async function startTrackerServer(): Promise<TrackerServer> {
  const contracts = readTrackerContracts((name) =>
    JSON.parse(readFileSync(new URL(`../trackers/contracts/${name}.json`, import.meta.url), 'utf8')),
  )
  const heard: Heard[] = []
  let manner: TrackerManner = 'well'
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      if (method === 'PATCH') return change(contracts, { request, response, body })
      heard.push({ method, path, headers, body })
      if (manner !== 'well') misbehave(manner, response, contracts)
      else if (path === '/graphql') answerAsLinear(contracts, { request, response, body })
      else if (path.startsWith('/rest/')) answerAsJira(contracts, { request, response, body })
      else answerAsGitHub(contracts, request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
  return {
    url,
    linear: `${url}/graphql`,
    heard,
    contracts,
    behave: (next) => (manner = next),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** People work in their tracker: `PATCH /<system>/<issue>` with the fields that become different. */
function change({ gitHub, linear, jira }: Contracts, { request, response, body }: Exchange): void {
  const [, system, named = ''] = (request.url ?? '').split('/')
  const key = decodeURIComponent(named)
  const { issues } = system === 'jira' ? jira : system === 'linear' ? linear : gitHub
  issues.set(key, { ...issues.get(key), ...JSON.parse(body) })
  response.writeHead(204).end()
}

function misbehave(manner: Exclude<TrackerManner, 'well'>, response: ServerResponse, { linear }: Contracts): void {
  switch (manner) {
    case 'too-many':
      return json(response, 429, { message: 'Too many requests' }, { 'retry-after': '120' })
    case 'spent':
      return json(
        response,
        403,
        { message: 'API rate limit exceeded' },
        { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
      )
    // Linear says what is wrong in the body, with a status that says no more than that something is.
    case 'refuses-in-words':
      return json(response, 400, linear.errors['authentication'])
    case 'too-many-in-words':
      return json(response, 400, linear.errors['rateLimited'], {
        'x-ratelimit-requests-remaining': '0',
        'x-ratelimit-requests-reset': String(Date.parse('2026-11-25T10:01:30Z')),
      })
    case 'forbids':
      return json(response, 403, { message: 'Resource not accessible by personal access token' })
    case 'breaks':
      return json(response, 502, { message: 'Bad gateway' })
    case 'no-json':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>{"title":')
    case 'strange-json':
      return json(response, 200, { title: 7, issues: 'none', data: 'none' })
    case 'redirects':
      return void response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
    case 'flood': {
      const pour = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536, 0x20), () => setImmediate(pour)))
      response.writeHead(200, { 'content-type': 'application/json' })
      return pour()
    }
    case 'drips':
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.write('{"title":')
    case 'silence':
      return undefined
  }
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly body: string
}

function answerAsGitHub({ gitHub }: Contracts, request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? ''
  if (request.headers.authorization !== `Bearer ${goodToken}`) return json(response, 401, gitHub.errors['401'])
  if (path === '/user') return json(response, 200, gitHub.user)
  const [, repository, number] = /^\/repos\/([^/]+\/[^/]+)\/issues\/(\d+)$/.exec(path) ?? []
  const issue = gitHub.issues.get(`${repository}#${number}`)
  if (number === '5') return json(response, 301, gitHub.errors['301'], { location: 'https://api.github.com/repositories/1/issues/5' })
  if (issue === undefined) return json(response, 404, gitHub.errors['404'])
  const etag = `W/"${Buffer.from(JSON.stringify(issue)).toString('base64url').slice(-40)}"`
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end()
  json(response, 200, issue, { etag, 'x-ratelimit-remaining': '4987' })
}

function answerAsLinear({ linear }: Contracts, { request, response, body }: Exchange): void {
  if (request.headers.authorization !== `Bearer ${goodToken}`) return json(response, 401, linear.errors['authentication'])
  const { query, variables = {} }: { readonly query: string; readonly variables?: Readonly<Record<string, string>> } = JSON.parse(body)
  if (query.includes('viewer')) return json(response, 200, linear.viewer)
  const missing = Object.entries(variables).filter(([, key]) => !linear.issues.has(key))
  if (missing.length > 0)
    return json(response, 200, { data: null, errors: missing.map(([alias]) => ({ ...linear.errors['notFound'], path: [alias] })) })
  json(response, 200, { data: Object.fromEntries(Object.entries(variables).map(([alias, key]) => [alias, linear.issues.get(key)])) })
}

function answerAsJira({ jira }: Contracts, { request, response, body }: Exchange): void {
  const path = request.url ?? ''
  const basic = `Basic ${Buffer.from(`reader@acme.example:${goodToken}`).toString('base64')}`
  const expected = path.startsWith('/rest/api/3/') ? basic : `Bearer ${goodToken}`
  if (request.headers.authorization !== expected) return json(response, 401, jira.errors['401'])
  if (path.endsWith('/myself')) return json(response, 200, jira.myself)
  if (path === '/rest/api/3/issue/bulkfetch') {
    const { issueIdsOrKeys }: { readonly issueIdsOrKeys: readonly string[] } = JSON.parse(body)
    return json(response, 200, { issues: issueIdsOrKeys.flatMap((key) => jira.issues.get(key) ?? []), issueErrors: [] })
  }
  const issue = jira.issues.get(/\/issue\/([^?]+)\?fields=/.exec(path)?.[1] ?? '')
  if (issue === undefined) json(response, 404, jira.errors['404'])
  else json(response, 200, issue)
}

function json(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(value))
}
