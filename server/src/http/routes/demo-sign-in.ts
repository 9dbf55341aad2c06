import { demoSignIn } from '@parley/shared/protocol/http.ts'
import { deviceOf } from '../../auth/device-of.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'
import { sessionHeaders } from '../session-headers.ts'

/** Signs in as one of the people of the demo workspace; there is no such thing outside demo mode. */
export const demoSignInRoute: Route = {
  method: 'POST',
  path: '/api/v1/demo/sign-in',
  access: 'anybody',
  async handle({ request, services }) {
    const { config, storage, sessions } = services
    if (!config.demo) return problem('not-found')
    const body = await readJson(request, demoSignIn)
    if (!body.ok) return body.failure
    const [workspace] = await storage.listWorkspaces()
    const people = workspace === undefined ? [] : await storage.listPeople(workspace.id)
    // Only seats nobody owns: whoever has an account shows who they are.
    const ofRole = people.filter(({ role, accountId, isActive }) => role === body.value.role && accountId === null && isActive)
    const person = ofRole[body.value.person - 1]
    if (person === undefined) return problem('unprocessable', `person: there are ${ofRole.length} people with the role ${body.value.role}`)
    const token = await sessions.start(person.id, deviceOf(request.headers['user-agent']))
    if (token === undefined) return problem('unavailable')
    return {
      kind: 'json',
      value: { id: person.id, name: person.name, role: person.role },
      headers: sessionHeaders(token, config),
    }
  },
}
