import { seededRandom } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { liveThrough } from './rights-world.spec.ts'

const worlds = Number(process.env['FUZZ_WORLDS'] ?? 6)
const seeds = Array.from({ length: worlds }, (_, index) => index + 1)

it.each(['plan', 'sales'] as const)(
  '[SY38] allows in the %s document nothing the table does not grant, and refuses no honest client of any role, whatever happens',
  { timeout: 60_000 + worlds * 10_000 },
  (kind) => {
    const sum = { honest: 0, denied: 0, malicious: 0, passed: 0, demotions: 0 }
    for (const seed of seeds) {
      const { wrong, ...tally } = liveThrough(kind, seededRandom(seed), 300)
      expect(wrong.join('\n'), `seed ${seed}`).toBe('')
      for (const name of ['honest', 'denied', 'malicious', 'passed', 'demotions'] as const) sum[name] += tally[name]
    }
    expect(sum.honest).toBeGreaterThan(worlds * 150)
    expect(sum.malicious).toBeGreaterThan(worlds * 30)
    expect(sum.passed).toBeGreaterThan(0)
    expect(sum.demotions).toBeGreaterThan(0)
    if (process.env['FUZZ_WORLDS'] !== undefined) process.stdout.write(`${kind}: ${JSON.stringify(sum)}\n`)
  },
)
