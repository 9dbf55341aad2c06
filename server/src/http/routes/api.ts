import type { Result } from '@parley/shared/base/result.ts'
import * as z from 'zod/mini'
import type { Access } from '../../api/desk.ts'
import { etagOf, namesTag } from '../../api/etag.ts'
import type { Failure } from '../../api/failure.ts'
import { listResource, readResource } from '../../api/read-resource.ts'
import type { AnyResource } from '../../api/resource.ts'
import { resources } from '../../api/resources.ts'
import { writeResource, type Deed } from '../../api/write-resource.ts'
import { seesSales } from '../../auth/may-reach.ts'
import { withinRate } from '../api-rate.ts'
import { once } from '../once.ts'
import { readJson } from '../read-body.ts'
import { urlOf } from '../request-url.ts'
import { problem, type Reply } from '../respond.ts'
import type { IdentifiedCall, Route } from '../route.ts'
import { withHeaders } from '../with-headers.ts'

const apiRoot = '/api/v1/roadmaps/:roadmap'

/** The addresses of every resource, made from what is said of it. */
export const apiRoutes: readonly Route[] = resources.flatMap(routesOf)

function routesOf(resource: AnyResource): readonly Route[] {
  const path = `${apiRoot}/${resource.name}`
  const one = resource.isSingle === true ? path : `${path}/:id`
  const { create, update, remove } = resource
  const routes: Route[] = []
  if (resource.isSingle !== true) routes.push(route('GET', path, (call) => list(call, resource)))
  routes.push(route('GET', one, (call) => get(call, resource)))
  if (create !== undefined)
    routes.push(route('POST', path, (call) => write(call, { resource, deed: () => ({ kind: 'create', write: create }) })))
  if (update !== undefined) routes.push(route('PATCH', one, (call) => change(call, resource, update)))
  if (remove !== undefined) routes.push(route('DELETE', one, (call) => change(call, resource, remove)))
  for (const [name, verb] of Object.entries(resource.verbs))
    routes.push(route('POST', `${one}/${name}`, (call) => change(call, resource, verb)))
  return routes
}

function route(method: Route['method'], path: string, handle: (call: IdentifiedCall) => Promise<Reply>): Route {
  return { method, path, access: 'member', handle: (call) => withinRate(call, () => handle(call)) }
}

async function list(call: IdentifiedCall, resource: AnyResource): Promise<Reply> {
  const url = urlOf(call.request)
  const query = url?.searchParams ?? new URLSearchParams()
  return withAccess(call, async (access) => {
    const found = await listResource(call.services.api, access, { resource, query })
    return answered(found, (page) => {
      const next = new URLSearchParams(query)
      if (page.next !== null) next.set('cursor', page.next)
      const link = page.next === null ? {} : { link: `<${url?.pathname ?? ''}?${next.toString()}>; rel="next"` }
      return { kind: 'json', value: page, headers: link }
    })
  })
}

async function get(call: IdentifiedCall, resource: AnyResource): Promise<Reply> {
  return withAccess(call, async (access) =>
    answered(await readResource(access, { resource, id: idIn(call) }), (shown) => {
      const etag = etagOf(shown)
      const condition = call.request.headers['if-none-match']
      if (condition !== undefined && namesTag(condition, etag)) return { kind: 'not-modified', headers: { etag } }
      return { kind: 'json', value: shown, headers: { etag } }
    }),
  )
}

function change(call: IdentifiedCall, resource: AnyResource, bound: Extract<Deed, { kind: 'change' }>['write']): Promise<Reply> {
  const ifMatch = call.request.headers['if-match']
  const id = idIn(call)
  return write(call, { resource, deed: () => ({ kind: 'change', write: bound, id, ...(ifMatch === undefined ? {} : { ifMatch }) }) })
}

async function write(
  call: IdentifiedCall,
  { resource, deed }: { readonly resource: AnyResource; readonly deed: () => Deed },
): Promise<Reply> {
  const body = await bodyOf(call)
  if (!body.ok) return body.failure
  const raw = body.value
  return once(call, raw, (key) =>
    withAccess(call, async (access) => {
      const order = { resource, deed: deed(), raw, ...(key === null ? {} : { key: `${resource.name} ${key}` }) }
      return answered(await writeResource(call.services.api, access, order), ({ id, shown }) => {
        if (shown === undefined || call.request.method === 'DELETE') return { kind: 'empty' }
        const reply = { kind: 'json', value: shown, headers: { etag: etagOf(shown) } } as const
        const at = urlOf(call.request)?.pathname ?? ''
        return order.deed.kind === 'create' ? withHeaders({ ...reply, status: 201 }, { location: `${at}/${id}` }) : reply
      })
    }),
  )
}

/** What needs no words may come without any. */
async function bodyOf(call: IdentifiedCall): Promise<Result<unknown, Reply>> {
  const { headers, method } = call.request
  const isEmpty =
    headers['content-length'] === '0' || (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)
  if (isEmpty && method !== 'PATCH') return { ok: true, value: {} }
  return readJson(call.request, z.unknown())
}

async function withAccess(call: IdentifiedCall, answer: (access: Access) => Promise<Reply>): Promise<Reply> {
  const { identity, params, services } = call
  const reader = { person: identity.person, seesSales: seesSales(identity) }
  const access = await services.api.open(reader, params['roadmap'] ?? '')
  return access.ok ? answer(access.value) : refuse(access.failure)
}

function answered<T>(result: Result<T, Failure>, answer: (value: T) => Reply): Reply {
  return result.ok ? answer(result.value) : refuse(result.failure)
}

function refuse({ kind, detail }: Failure): Reply {
  return problem(kind, detail)
}

/** One that there is only one of needs no name. */
function idIn({ params }: IdentifiedCall): string {
  return params['id'] ?? 'the-only-one'
}
