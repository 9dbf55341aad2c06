import type { Room } from './room.ts'

/** A state vector of one who has nothing. */
export const nothing = Uint8Array.of(0)

/** Gives readers that were too slow what they missed, or the door; returns how many are still behind. */
export function tendSlowReaders(room: Room): number {
  let lagging = 0
  for (const { recipient } of room.members) {
    if (recipient.isLagging) lagging += 1
    if (recipient.dropIfHopeless() || !recipient.hasCaughtUp()) continue
    recipient.resume()
    room.serveState(nothing, (frame) => recipient.catchUp(frame))
  }
  return lagging
}
