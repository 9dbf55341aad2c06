import type { Day } from '@parley/shared/base/instant.ts'
import type { RoadmapId } from '@parley/shared/model/ids.ts'

/** How many ideas came in; their words are in the document alone. */
export interface PublicIdeas {
  /** Counts one more, unless there were so many that day already. */
  countIdea(roadmapId: RoadmapId, day: Day, most: number): Promise<boolean>
}
