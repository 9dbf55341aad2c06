// `npm test -- mutants [FILTER]`: disables each check of the gate and of the law once; the proofs must notice every time.
import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './run.mjs'

const gate = 'server/src/gate'
const law = 'shared/src/rights/law.ts'

/** Checks that stand in the code in another form than `if (…) deny(…)`. */
const byHand = [
  [law, 'if (own !== undefined && own !== writer.userId) return false', ''],
  [law, 'roleOf(grant) === writer.role &&', ''],
  [law, "(typeof grant === 'string' || conditions[grant.when](read))", 'true'],
  [law, 'if (fault !== undefined) return', 'if (false) return'],
  [law, 'right.zone === zone && matches(right.key, segments)', 'matches(right.key, segments)'],
  [`${gate}/judge-entries.ts`, "if (fate === 'emptied') permit(judging, deletion)", ''],
  [`${gate}/decode-struct.ts`, "if (!admitted.has(wireKind)) deny('content-kind', `wire kind ${wireKind}`)", ''],
  ['server/src/sync/client-ids.ts', "return this.#owners.get(clientId) ?? (speaker === userId ? undefined : speaker)", 'return undefined'],
  ['server/src/sync/client-ids.ts', '?? (speaker === userId ? undefined : speaker)', ''],
]

/** Checks behind which a second one stands: disabled alone, nothing gets through. */
const doubled = new Map()

/** Runs all mutants, two at a time, and returns how many went unnoticed. */
export async function hunt(filter = '') {
  const mutants = [...oneLiners(), ...byHand.map(([file, from, to]) => ({ file, from, to }))].filter((mutant) => nameOf(mutant).includes(filter))
  const waiting = [...mutants]
  const unnoticed = []
  async function work() {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const outcome = await run(mutant)
      say(`${outcome === 'passed' ? 'unnoticed' : 'noticed'}  ${nameOf(mutant)}`)
      const reason = doubled.get(nameOf(mutant))
      if (outcome === 'broken') unnoticed.push(`${nameOf(mutant)} could not be made`)
      if (outcome === 'passed' && reason === undefined) unnoticed.push(nameOf(mutant))
      if (outcome === 'failed' && reason !== undefined) unnoticed.push(`${nameOf(mutant)} is noticed after all; take it off the list`)
    }
  }
  await Promise.all([work(), work()])
  say(`${mutants.length} checks disabled one by one; ${mutants.length - unnoticed.length} as expected.`)
  for (const line of unnoticed) console.error(`unnoticed: ${line}`)
  return unnoticed.length
}

function nameOf({ file, from }) {
  return `${file.split('/').at(-1)}: ${from.trim().slice(0, 90)}`
}

function oneLiners() {
  return readdirSync(join(root, gate))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap((name) => {
      const file = `${gate}/${name}`
      const lines = readFileSync(join(root, file), 'utf8').split('\n')
      return lines
        .filter((line) => /^\s*(?:else )?if \(.+\) (?:return )?(?:deny|defer)\(/.test(line))
        .map((from) => ({ file, from, to: from.replace(/if \((.+)\) ((?:return )?(?:deny|defer)\()/, 'if (false && ($1)) $2') }))
    })
}

function run(mutant) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', '.ci/mutants.vitest.mjs'], {
      cwd: root,
      env: { ...process.env, MUTANT: JSON.stringify(mutant), FUZZ_WORLDS: '3' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('exit', (code) => resolve(code === 0 ? 'passed' : said.includes('has no longer:') ? 'broken' : 'failed'))
  })
}
