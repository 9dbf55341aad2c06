import type { Roadmap } from '../../storage/directory.ts'
import type { IdentifiedCall } from '../route.ts'

/** The roadmap of the path, if it is one of the asker's workspace. */
export async function roadmapOf({ params, identity: { person }, services: { storage } }: IdentifiedCall): Promise<Roadmap | undefined> {
  const roadmaps = await storage.listRoadmaps(person.workspaceId)
  return roadmaps.find(({ id }) => id === params['id'])
}
