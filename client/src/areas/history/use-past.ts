import type { PastJson } from '@parley/shared/protocol/history.ts'
import { useEffect, useState } from 'react'
import { fetchPast } from '../../platform/history-api.ts'
import type { ApiFailure } from '../../platform/request.ts'

export type Past =
  | { readonly kind: 'now' }
  /** What was shown last stays until the next is here. */
  | { readonly kind: 'known'; readonly past: PastJson }
  | { readonly kind: 'asking' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }

/** Whoever drags the slider is shown where it rests. */
const restMs = 120

export function usePast(roadmapId: string, at: number | null): Past {
  const [found, setFound] = useState<Past>({ kind: 'asking' })
  useEffect(() => {
    if (at === null) return undefined
    let isOver = false
    async function ask(moment: number): Promise<void> {
      const answer = await fetchPast(roadmapId, moment)
      if (!isOver) setFound(answer.ok ? { kind: 'known', past: answer.value } : { kind: 'failed', failure: answer.failure })
    }
    const timer = setTimeout(() => void ask(at), restMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [roadmapId, at])
  return at === null ? { kind: 'now' } : found
}
