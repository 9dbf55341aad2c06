import { expect, it } from 'vitest'
import { emptyTally, play } from './testing/fuzz-world.ts'

const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 16)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)

/** `FUZZ_ROUNDS=2000` plays longer; `FUZZ_SEED=7 FUZZ_ROUNDS=1` plays again what a failure names. */
it(
  '[GA18] [GA19] allows nothing unlawful, denies nothing lawful, and leaves all replicas alike, whoever sends what',
  { timeout: 3_600_000 },
  () => {
    const tally = emptyTally()
    for (let seed = firstSeed; seed < firstSeed + rounds; seed++) play({ seed, steps: 700, tally })
    if (process.env['FUZZ_ROUNDS'] !== undefined) process.stderr.write(`${JSON.stringify(tally)}\n`)
    const { falseAllows, falseDenials, diverged, ...counts } = tally
    expect({ falseAllows: falseAllows.slice(0, 5), falseDenials: falseDenials.slice(0, 5), diverged: diverged.slice(0, 5) }).toEqual({
      falseAllows: [],
      falseDenials: [],
      diverged: [],
    })
    expect(Math.min(counts.honest, counts.malicious, counts.admitted)).toBeGreaterThan(0)
  },
)
