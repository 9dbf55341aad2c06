import type { Roadmap } from '../storage/directory.ts'
import type { IdentifiedCall } from './route.ts'

/** The roadmap of the caller's workspace that the path names by `:id`. */
export async function roadmapOf({ params, identity: { person }, services: { storage } }: IdentifiedCall): Promise<Roadmap | undefined> {
  const roadmaps = await storage.listRoadmaps(person.workspaceId)
  return roadmaps.find(({ id }) => id === params['id'])
}
