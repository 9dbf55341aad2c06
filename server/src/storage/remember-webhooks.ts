import type { RoadmapId } from '@parley/shared/model/ids.ts'
import type { SignedWebhook, SignedWebhooks } from './signed-webhooks.ts'

/**
 * Remembers who listens to a roadmap: it is asked after every few edits and changes hardly ever. The process owns its
 * database alone, so nothing can change behind this.
 */
export function rememberWebhooks(storage: SignedWebhooks): SignedWebhooks {
  const known = new Map<RoadmapId, Promise<readonly SignedWebhook[]>>()
  async function forgetting<T>(write: Promise<T>): Promise<T> {
    known.clear()
    // A list that was asked for meanwhile may have been read before the write.
    return write.finally(() => known.clear())
  }
  return {
    ...storage,
    listSignedWebhooks(roadmapId) {
      const asked = known.get(roadmapId) ?? storage.listSignedWebhooks(roadmapId)
      known.set(roadmapId, asked)
      asked.catch(() => known.delete(roadmapId))
      return asked
    },
    createSignedWebhook: (webhook) => forgetting(storage.createSignedWebhook(webhook)),
    deleteSignedWebhook: (roadmapId, id) => forgetting(storage.deleteSignedWebhook(roadmapId, id)),
    disableSignedWebhook: (id, at) => forgetting(storage.disableSignedWebhook(id, at)),
    noteAttempt: (attempted) => forgetting(storage.noteAttempt(attempted)),
  }
}
