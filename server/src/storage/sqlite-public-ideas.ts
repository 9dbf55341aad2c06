import type { DatabaseSync } from 'node:sqlite'
import type { PublicIdeas } from './public-ideas.ts'
import type { Blocking } from './storage-calls.ts'

export function preparePublicIdeas(database: DatabaseSync): Blocking<PublicIdeas> {
  const count = database.prepare(
    `INSERT INTO public_idea_counts (roadmap, day, ideas) VALUES (?, ?, 1)
     ON CONFLICT (roadmap, day) DO UPDATE SET ideas = ideas + 1 WHERE ideas < ?`,
  )
  return { countIdea: (roadmapId, day, most) => most > 0 && count.run(roadmapId, day, most).changes > 0 }
}
