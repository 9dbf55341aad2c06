import { demoSignIn } from '@parley/shared/protocol/http.ts'
import { sessionCookie } from '../../auth/session-cookie.ts'
import { sessionSeconds } from '../../auth/sessions.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** Signs in as one of the people of the demo workspace; there is no such thing outside demo mode. */
export const demoSignInRoute: Route = {
  method: 'POST',
  path: '/api/v1/demo/sign-in',
  async handle(request, { config, storage, sessions }) {
    if (!config.demo) return problem('not-found')
    const body = await readJson(request, demoSignIn)
    if (!body.ok) return body.failure
    const [workspace] = await storage.listWorkspaces()
    const people = workspace === undefined ? [] : await storage.listPeople(workspace.id)
    const ofRole = people.filter((person) => person.role === body.value.role)
    const person = ofRole[body.value.person - 1]
    if (person === undefined) return problem('unprocessable', `person: there are ${ofRole.length} people with the role ${body.value.role}`)
    const token = await sessions.start(person.id)
    if (token === undefined) return problem('unavailable')
    const secure = config.publicUrl?.startsWith('https:') ?? false
    return {
      kind: 'json',
      value: { id: person.id, name: person.name, role: person.role },
      headers: { 'set-cookie': sessionCookie(token, { secure, maxAgeSeconds: sessionSeconds }) },
    }
  },
}
