/** A seeded source of chance: one seed, one course of events. */
export interface Dice {
  readonly fraction: () => number
  readonly below: (limit: number) => number
  readonly pick: <T>(from: readonly [T, ...T[]]) => T
  readonly pickAny: <T>(from: readonly T[]) => T | undefined
  readonly chance: (probability: number) => boolean
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(fraction() * limit)
  return {
    fraction,
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    pickAny: (from) => from[below(from.length)],
    chance: (probability) => fraction() < probability,
  }
}
