import type { Reading, Round } from './tracker-adapter.ts'

/** Asks for so many at a time, until there is trouble. */
export async function inBatches(
  issues: readonly string[],
  size: number,
  ask: (batch: readonly string[]) => Promise<Round>,
): Promise<Round> {
  const readings = new Map<string, Reading>()
  for (let start = 0; start < issues.length; start += size) {
    const round = await ask(issues.slice(start, start + size))
    for (const [key, reading] of round.readings) readings.set(key, reading)
    if (round.trouble !== null) return { readings, trouble: round.trouble }
  }
  return { readings, trouble: null }
}
