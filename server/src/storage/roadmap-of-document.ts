import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { Directory, Roadmap } from './directory.ts'

/** The roadmap one of whose two documents this is. */
export async function roadmapOfDocument(
  storage: Pick<Directory, 'findDocument' | 'listRoadmaps'>,
  id: DocumentId,
): Promise<Roadmap | undefined> {
  const place = await storage.findDocument(id)
  const roadmaps = place === undefined ? [] : await storage.listRoadmaps(place.workspaceId)
  return roadmaps.find((roadmap) => roadmap.id === place?.roadmapId)
}
