import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { RoadmapId } from '@parley/shared/model/ids.ts'

/** Somebody outside, known by nothing but a cookie that we signed. */
export interface Voters {
  /** The id a cookie holds; undefined for what we did not sign. */
  readonly idIn: (cookie: string | undefined) => string | undefined
  readonly sign: (id: string) => string
  /** What is kept of a voter: another one on each roadmap, and no way back to the cookie. */
  readonly hashOf: (id: string, roadmapId: RoadmapId) => string
}

const idShape = /^[\w-]{22}$/

export function createVoters(serverSecret: string): Voters {
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', serverSecret, '', `parley/outsiders/${purpose}`, 32))
  const [signing, hashing] = [key('voter cookie'), key('voter')]
  const signatureOf = (id: string): Buffer => createHmac('sha256', signing).update(id).digest()
  return {
    sign: (id) => `${id}.${signatureOf(id).toString('base64url')}`,
    idIn(cookie = '') {
      const [id = '', signature = ''] = cookie.split('.')
      const given = Buffer.from(signature, 'base64url')
      if (!idShape.test(id) || given.length !== 32) return undefined
      return timingSafeEqual(given, signatureOf(id)) ? id : undefined
    },
    hashOf: (id, roadmapId) => createHmac('sha256', hashing).update(`${roadmapId} ${id}`).digest('base64url'),
  }
}
