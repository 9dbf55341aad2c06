import { standings, type Standing } from '../model/promise.ts'

/** Above 0 where the first is the worse; what binds no longer worries nobody. */
export function compareStanding(a: Standing | null, b: Standing | null): number {
  return gravity(a) - gravity(b)
}

function gravity(standing: Standing | null): number {
  return standing === null ? 0 : standings.indexOf(standing)
}
