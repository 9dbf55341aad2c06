// How the proofs of the gate are run with its checks disabled one at a time, for `scripts/mutants.mjs`.
import { BaseSequencer } from 'vitest/node'

/** The quickest first: named attacks notice most mutants, and nothing is run behind the first failure. */
const proofs = [
  'server/src/proof/asked.test.ts',
  'shared/src/rights/law.test.ts',
  'server/src/gate/kinds-of-change.test.ts',
  'server/src/gate/known-structs.test.ts',
  'server/src/gate/limits.test.ts',
  'server/src/gate/inspect.test.ts',
  'server/src/sync/rights-fuzz.test.ts',
  'server/src/gate/fuzz.test.ts',
  'server/src/sync/client-ids.test.ts',
]

class InOrder extends BaseSequencer {
  sort(files) {
    return Promise.resolve(files.toSorted((a, b) => placeOf(a) - placeOf(b)))
  }
}

function placeOf({ moduleId }) {
  return proofs.findIndex((proof) => moduleId.endsWith(proof))
}

/** All mutants stand in the code at once, each asleep until MUTANT names it, so that nothing is compiled twice. */
export function configWith(mutants) {
  return {
    plugins: [{ name: 'mutants', enforce: 'pre', transform: (code, id) => mutate(code, id.split('?')[0], mutants) }],
    test: {
      config: false,
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
      sequence: { sequencer: InOrder },
      bail: 1,
      watch: false,
      reporters: [{}],
      testTimeout: 60_000,
      include: proofs,
      // The cache on disk does not know which mutants there are.
      fsModuleCache: false,
      // Holds MUTANT while one is awake.
      env: {},
    },
  }
}

function mutate(code, path, mutants) {
  const here = mutants.filter(({ file }) => path.endsWith(`/${file}`))
  if (here.length === 0) return undefined
  return here.reduce((text, { id, from, to }) => {
    if (!text.includes(from)) throw new Error(`${path} has no longer: ${from}`)
    return text.replace(from, to.replaceAll('OFF', `(isOff === ${id})`))
  }, `const isOff = Number(process.env.MUTANT)\n${code}`)
}
