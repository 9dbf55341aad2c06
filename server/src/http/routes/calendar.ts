import { instantAt } from '@parley/shared/base/instant.ts'
import { calendarOf } from '../../api/calendar/calendar-of.ts'
import { onDisk } from '../../api/desk.ts'
import { etagOf, namesTag } from '../../api/etag.ts'
import { createRandomToken, hashRandomToken } from '../../auth/random-token.ts'
import { urlOf } from '../request-url.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

const path = '/api/v1/calendar-address'

/** Calendars cannot sign in, so whoever knows the secret address reads as the person who made it. */
export const calendar: Route = {
  method: 'GET',
  path: '/api/v1/roadmaps/:roadmap/calendar.ics',
  access: 'anybody',
  async handle({ request, params, services, address }) {
    const { storage, api, links, attempts } = services
    const token = urlOf(request)?.searchParams.get('token') ?? ''
    const attempt = { kind: 'token', address } as const
    const retryAfterMs = attempts.admit(attempt)
    if (retryAfterMs > 0) return { kind: 'problem', problem: 'too-many', retryAfterMs }
    const person = await storage.findCalendarReader(hashRandomToken(token))
    if (person === undefined) return problem('not-found')
    attempts.succeeded(attempt)
    const access = await api.open({ person, seesSales: person.role !== 'viewer' }, params['roadmap'] ?? '')
    if (!access.ok) return problem(access.failure.kind, access.failure.detail)
    const body = calendarOf(access.value, access.value.scene(), links.page)
    if (!(await onDisk(access.value))) return problem('unavailable')
    const headers = { etag: etagOf(body), 'cache-control': 'private, max-age=900' }
    const condition = request.headers['if-none-match']
    if (condition !== undefined && namesTag(condition, headers.etag)) return { kind: 'not-modified', headers }
    return { kind: 'content', type: 'text/calendar; charset=utf-8', body, headers }
  },
}

/** Whether I have a secret address, and since when. */
export const calendarAddress: Route = {
  method: 'GET',
  path,
  access: 'session',
  async handle({ identity: { person }, services: { storage } }) {
    const at = await storage.findCalendarAddress(person.id)
    return { kind: 'json', value: { createdAt: at === undefined ? null : instantAt(at) } }
  },
}

/** Makes a new secret, told this once; the one before reads no more. */
export const createCalendarAddress: Route = {
  method: 'POST',
  path,
  access: 'session',
  async handle({ identity: { person }, services: { storage, clock } }) {
    const token = createRandomToken()
    await storage.setCalendarAddress(person.id, hashRandomToken(token), clock())
    return { kind: 'json', status: 201, value: { token } }
  },
}

export const dropCalendarAddress: Route = {
  method: 'DELETE',
  path,
  access: 'session',
  async handle({ identity: { person }, services: { storage } }) {
    return (await storage.dropCalendarAddress(person.id)) ? { kind: 'empty' } : problem('not-found')
  },
}
