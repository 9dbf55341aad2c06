import type { RoadmapId } from '@parley/shared/model/ids.ts'
import { createSigner } from './signer.ts'

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
  const cookies = createSigner(serverSecret, 'voter cookie')
  const { digest } = createSigner(serverSecret, 'voter')
  return {
    sign: (id) => cookies.sign(id),
    idIn(cookie = '') {
      const id = cookies.open(cookie)
      return id !== undefined && idShape.test(id) ? id : undefined
    },
    hashOf: (id, roadmapId) => digest(`${roadmapId} ${id}`),
  }
}
