import type { OutsiderStore } from './storage.ts'
import type { WorkerLink } from './worker-link.ts'

/** Each call, handed to the thread that owns the database. */
export function outsiderStoreCalls(link: WorkerLink): OutsiderStore {
  return {
    countIdea: (roadmapId, day, most) => link.call('countIdea', [roadmapId, day, most]),
    pressVote: (press) => link.call('pressVote', [press]),
    countVotes: (roadmapId) => link.call('countVotes', [roadmapId]),
  }
}
