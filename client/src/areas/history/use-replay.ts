import { playChanges, replayTimes } from '@parley/shared/history/replay.ts'
import type { Entries } from '@parley/shared/history/entries.ts'
import type { LoggedChangeJson } from '@parley/shared/protocol/briefing.ts'
import type { PastJson } from '@parley/shared/protocol/history.ts'
import { useEffect, useMemo, useState } from 'react'
import { fetchChangesAfter } from '../../platform/history-api.ts'
import type { ApiFailure } from '../../platform/request.ts'

export const speeds = [1, 4, 16] as const
export type Speed = (typeof speeds)[number]

interface Reel {
  readonly past: PastJson
  readonly changes: readonly LoggedChangeJson[]
  readonly times: readonly number[]
  /** How many changes are shown. */
  readonly shown: number
  readonly isPlaying: boolean
}

export interface Replay {
  /** Null while nothing is replayed. */
  readonly frame: { readonly entries: Entries; readonly at: number; readonly shown: number; readonly count: number } | null
  readonly isPlaying: boolean
  readonly speed: Speed
  readonly setSpeed: (speed: Speed) => void
  readonly play: (past: PastJson) => void
  readonly pause: () => void
  /** Ends the replay and tells which moment it had come to. */
  readonly stop: () => number | null
}

/** Plays what was changed since a moment, as it came, with long pauses cut short. */
export function useReplay(roadmapId: string, onFailure: (failure: ApiFailure) => void): Replay {
  const [reel, setReel] = useState<Reel | null>(null)
  const [speed, setSpeed] = useState<Speed>(4)
  useEffect(() => {
    if (reel?.isPlaying !== true) return undefined
    const { times, shown } = reel
    const next = times[shown]
    if (next === undefined) return undefined
    const timer = setTimeout(
      () => {
        const upTo = times.findIndex((time) => time > next)
        const isOver = upTo === -1
        setReel({ ...reel, shown: isOver ? times.length : upTo, isPlaying: !isOver })
      },
      (next - (times[shown - 1] ?? 0)) / speed,
    )
    return () => clearTimeout(timer)
  }, [reel, speed])
  const frame = useMemo(
    () =>
      reel === null
        ? null
        : {
            entries: playChanges(reel.past.entries, reel.changes.slice(0, reel.shown)),
            at: reel.changes[reel.shown - 1]?.at ?? reel.past.at,
            shown: reel.shown,
            count: reel.changes.length,
          },
    [reel],
  )
  async function begin(past: PastJson): Promise<void> {
    const answer = await fetchChangesAfter(roadmapId, past.seq)
    if (!answer.ok) return onFailure(answer.failure)
    const changes = answer.value
    setReel({ past, changes, times: replayTimes(changes), shown: 0, isPlaying: changes.length > 0 })
  }
  return {
    frame,
    isPlaying: reel?.isPlaying ?? false,
    speed,
    setSpeed,
    play: (past) => {
      if (reel !== null && reel.shown < reel.changes.length) setReel({ ...reel, isPlaying: true })
      else void begin(past)
    },
    pause: () => setReel((before) => before && { ...before, isPlaying: false }),
    stop: () => {
      setReel(null)
      return frame?.at ?? null
    },
  }
}
