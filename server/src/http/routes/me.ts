import type { Me } from '@parley/shared/protocol/http.ts'
import type { Person } from '../../storage/directory.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

/** Who I am, and with whom I share the workspace. */
export const me: Route = {
  method: 'GET',
  path: '/api/v1/me',
  access: 'member',
  isPreviewed: true,
  async handle({ identity: { person }, services: { storage, config } }) {
    const workspace = await storage.findWorkspace(person.workspaceId)
    if (workspace === undefined) return problem('unauthenticated')
    const people = await storage.listPeople(person.workspaceId)
    const value: Me = {
      person: publicPerson(person),
      workspace: { id: workspace.id, name: workspace.name },
      people: people.map((one) => ({ ...publicPerson(one), active: one.isActive })),
      demo: config.demo,
    }
    return { kind: 'json', value }
  },
}

function publicPerson({ id, name, role, title }: Person): Me['person'] {
  return { id, name, role, title }
}
