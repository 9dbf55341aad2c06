import { scopeTo, type TokenScope } from '@parley/shared/model/token-scope.ts'
import { resources } from './resources.ts'

/** Ways in, each of which is enough: all scopes that one names are needed for it. */
export type Ways = readonly (readonly TokenScope[])[]

const anyToken: Ways = [[]]
const plan: Ways = [['plan:read']]
const sales: Ways = [['sales:read']]
/** Which one it takes hangs on what is asked for, and the route sees to it. */
const either: Ways = [...plan, ...sales]
const both: Ways = [['plan:read', 'sales:read']]

const ofRoadmap = '/api/v1/roadmaps/{id}'

/** What a token needs at every address for programs but those of the resources, which each know their document. */
export const waysByAddress: ReadonlyMap<string, Ways> = new Map([
  ['GET /api/v1/me', anyToken],
  ['GET /api/v1/roadmaps', anyToken],
  // Each tool says itself what it needs.
  ['POST /mcp', anyToken],
  // People are told of either in one list, and counts of what is unread are of both.
  ['GET /api/v1/notifications', both],
  [`GET ${ofRoadmap}/export`, plan],
  [`GET ${ofRoadmap}/briefing`, plan],
  [`GET ${ofRoadmap}/briefing/readers`, plan],
  [`GET ${ofRoadmap}/history`, either],
  [`GET ${ofRoadmap}/history/timeline`, plan],
  [`GET ${ofRoadmap}/history/changes`, plan],
  [`GET ${ofRoadmap}/as-of`, either],
  [`GET ${ofRoadmap}/briefs/{feature}/versions`, plan],
  [`GET ${ofRoadmap}/briefs/{feature}`, plan],
  [`GET ${ofRoadmap}/bin`, either],
  // What holds a card back are names of companies and contacts.
  [`GET ${ofRoadmap}/publication`, both],
  [`GET ${ofRoadmap}/publication/preview/{version}`, plan],
  [`GET ${ofRoadmap}/prospect-links`, sales],
  [`GET ${ofRoadmap}/prospect-links/{link}/opens`, sales],
])

/** The ways in for tokens; undefined where nobody decided, which lets none in. Parameters stand as `:id` or `{id}`. */
export function waysIn(method: string, path: string): Ways | undefined {
  const address = path.replaceAll(/:(\w+)/g, '{$1}')
  const [, name] = /^\/api\/v1\/roadmaps\/\{roadmap\}\/([a-z-]+)/.exec(address) ?? []
  const resource = resources.find((one) => one.name === name)
  if (resource === undefined) return waysByAddress.get(`${method} ${address}`)
  return [[scopeTo(resource.document, method === 'GET' ? 'read' : 'write')]]
}

/** What the shortest way in still takes, undefined where one is open. */
export function lackingFor(ways: Ways, scopes: readonly TokenScope[]): readonly TokenScope[] | undefined {
  const lacks = ways.map((way) => way.filter((scope) => !scopes.includes(scope)))
  if (lacks.some(({ length }) => length === 0)) return undefined
  return lacks.toSorted((one, other) => one.length - other.length)[0]
}
