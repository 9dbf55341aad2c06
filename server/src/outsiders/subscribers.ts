import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { RoadmapId } from '@parley/shared/model/ids.ts'

/** Addresses of people outside as they are looked up, and what lets one of them leave. */
export interface Subscribers {
  readonly hashOf: (email: string) => string
  /** Good for ever, and for leaving one roadmap alone. */
  readonly wayOut: (roadmapId: RoadmapId, emailHash: string) => string
  /** Whose way out it is; undefined for what we did not make. */
  readonly leaving: (roadmapId: RoadmapId, wayOut: string) => string | undefined
}

export function createSubscribers(serverSecret: string): Subscribers {
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', serverSecret, '', `parley/outsiders/${purpose}`, 32))
  const [hashing, signing] = [key('address'), key('way out')]
  const signatureOf = (roadmapId: RoadmapId, emailHash: string): Buffer =>
    createHmac('sha256', signing).update(`${roadmapId} ${emailHash}`).digest()
  return {
    hashOf: (email) => createHmac('sha256', hashing).update(email).digest('base64url'),
    wayOut: (roadmapId, emailHash) => `${emailHash}.${signatureOf(roadmapId, emailHash).toString('base64url')}`,
    leaving(roadmapId, wayOut) {
      const [emailHash = '', signature = ''] = wayOut.split('.')
      const given = Buffer.from(signature, 'base64url')
      return given.length === 32 && timingSafeEqual(given, signatureOf(roadmapId, emailHash)) ? emailHash : undefined
    },
  }
}
