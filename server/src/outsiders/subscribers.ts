import type { RoadmapId } from '@parley/shared/model/ids.ts'
import { createSigner } from './signer.ts'

/** Addresses of people outside as they are looked up, and what lets one of them leave. */
export interface Subscribers {
  readonly hashOf: (email: string) => string
  /** Good for ever, and for leaving one roadmap alone. */
  readonly wayOut: (roadmapId: RoadmapId, emailHash: string) => string
  /** Whose way out it is; undefined for what we did not make. */
  readonly leaving: (roadmapId: RoadmapId, wayOut: string) => string | undefined
}

export function createSubscribers(serverSecret: string): Subscribers {
  const { digest } = createSigner(serverSecret, 'address')
  const waysOut = createSigner(serverSecret, 'way out')
  return {
    hashOf: digest,
    wayOut: (roadmapId, emailHash) => waysOut.sign(emailHash, roadmapId),
    leaving: (roadmapId, wayOut) => waysOut.open(wayOut, roadmapId),
  }
}
