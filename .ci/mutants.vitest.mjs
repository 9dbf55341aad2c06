// Runs the proofs of the gate with one of its checks disabled, as `scripts/mutants.mjs` asks for through MUTANT.
import { defineConfig } from 'vitest/config'

const { file, from, to } = JSON.parse(process.env.MUTANT ?? '{}')

const mutant = {
  name: 'mutant',
  enforce: 'pre',
  transform(code, id) {
    if (file === undefined || !id.split('?')[0].endsWith(`/${file}`)) return undefined
    if (!code.includes(from)) throw new Error(`${file} has no longer: ${from}`)
    return code.replace(from, to)
  },
}

export default defineConfig({
  plugins: [mutant],
  test: {
    pool: 'forks',
    bail: 1,
    reporters: ['dot'],
    testTimeout: 60_000,
    // The quickest first: most mutants are caught by a named attack.
    include: ['shared/src/rights/*.test.ts', 'server/src/gate/*.test.ts', 'server/src/sync/rights-fuzz.test.ts', 'server/src/sync/client-ids.test.ts'],
  },
})
