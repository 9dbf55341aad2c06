import type { Roadmap } from '../storage/directory.ts'
import type { IdentifiedCall } from './route.ts'

/** The roadmap `:id` of the caller's own workspace. */
export async function roadmapOf({ params, identity: { person }, services: { storage } }: IdentifiedCall): Promise<Roadmap | undefined> {
  const roadmaps = await storage.listRoadmaps(person.workspaceId)
  return roadmaps.find(({ id }) => id === params['id'])
}
