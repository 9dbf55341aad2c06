import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { seesSales } from '../../auth/may-reach.ts'
import type { Route } from '../route.ts'

/** The roadmaps of my workspace, with the documents I may open. */
export const roadmaps: Route = {
  method: 'GET',
  path: '/api/v1/roadmaps',
  access: 'member',
  isPreviewed: true,
  async handle({ identity, services: { storage } }) {
    const { person } = identity
    const found = await storage.listRoadmaps(person.workspaceId)
    const value = found.map(({ id, name, planDocument, salesDocument }): RoadmapJson => ({
      id,
      name,
      role: person.role,
      documents: seesSales(identity) ? { plan: planDocument, sales: salesDocument } : { plan: planDocument },
    }))
    return { kind: 'json', value }
  },
}
