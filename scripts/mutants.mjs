// `npm test -- mutants [FILTER]`: disables each check of the gate and of the law once; the proofs must notice every time.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, say } from './run.mjs'

const gate = 'server/src/gate'
const law = 'shared/src/rights/law.ts'
const clientIds = 'server/src/sync/client-ids.ts'

/** Checks that stand in the code in another form than `if (…) deny(…)`; OFF is true while the mutant is awake. */
const byHand = [
  [law, 'isOwn(row, asked) &&', '(OFF || isOwn(row, asked)) &&'],
  [law, 'roleOf(grant) === writer.role &&', '(OFF || roleOf(grant) === writer.role) &&'],
  [law, "(typeof grant === 'string' || conditions", "(OFF || typeof grant === 'string' || conditions"],
  [law, 'if (fault !== undefined) return', 'if (!OFF && fault !== undefined) return'],
  [law, 'rows.get(zone) ?? []', '(OFF ? [...rows.values()].flat() : rows.get(zone)) ?? []'],
  [law, 'if (key.length !== segments.length) return false', 'if (!OFF && key.length !== segments.length) return false'],
  [`${gate}/judge-entries.ts`, "if (fate === 'emptied') permit", "if (!OFF && fate === 'emptied') permit"],
  [`${gate}/judge-entries.ts`, "if (fate === 'lost' &&", "if (!OFF && fate === 'lost' &&"],
  [`${gate}/judge-entries.ts`, 'beside.right === null', '(OFF || beside.right === null)'],
  [clientIds, 'return this.#owners.get(clientId) ??', 'return (OFF ? undefined : this.#owners.get(clientId)) ??'],
  [clientIds, '(speaker === userId ? undefined : speaker)', '(OFF || speaker === userId ? undefined : speaker)'],
].map(([file, from, to]) => ({ file, from, to, name: `${nameIn(file)}: ${from}` }))

/** Checks behind which a second one stands, which refuses too: disabled alone, nothing gets through. */
const doubled = new Map([
  [
    'decode-primitives.ts: if (body + bytes > decoder.arr.length) return deny(\'malformed\', `${what} beyond the end`)',
    'the library reads nothing beyond the frame either, and what it throws is malformed too',
  ],
  [
    "decode-struct.ts: if (decoder.pos >= decoder.arr.length) deny('malformed', 'truncated')",
    'beyond the end a byte reads as undefined: a collected struct with flags, which is refused',
  ],
  [
    "homes.ts: if (outer.kind !== 'fragment' && outer.kind !== 'element') return deny('content-kind', `type in a ${outer.kind}`)",
    'a type in a container or in text is refused itself before what it holds is looked at',
  ],
  ["judge-deletes.ts: if (item.parentSub === null) return deny('wrong-place', home.name)", 'nothing gets into the sequence of a container'],
  ['law.ts: if (key.length !== segments.length) return false', 'the grammar has no keys of other lengths under the same first word'],
])

/** Wakes all mutants, one after the other, and returns how many went unnoticed. */
export async function hunt(filter = '') {
  const mutants = [...refusals(), ...byHand].map((mutant, id) => ({ ...mutant, id }))
  // Only now is it certain that the tools are installed.
  const { createVitest } = await import('vitest/node')
  const { configWith } = await import('../.ci/mutants.vitest.mjs')
  const { test, ...vite } = configWith(mutants)
  const vitest = await createVitest('test', test, { root, configFile: false, ...vite })
  try {
    return await huntWith(vitest, mutants.filter(({ name }) => name.includes(filter)))
  } finally {
    await vitest.close()
  }
}

async function huntWith(vitest, mutants) {
  const proofs = await vitest.globTestSpecifications()
  const wrong = mutants.length === 0 ? ['no check is called so'] : []
  const sleeping = await firstFailure(vitest, proofs, { id: -1 })
  if (sleeping !== undefined) wrong.push(`the proofs fail without any mutant: ${sleeping}`)
  for (const mutant of wrong.length === 0 ? mutants : []) {
    const failure = await firstFailure(vitest, proofs, mutant)
    const reason = doubled.get(mutant.name)
    say(`${mutant.name}\n         ${failure === undefined ? `unnoticed; ${reason ?? 'NO REASON KNOWN'}` : failure}`)
    if (failure === undefined && reason === undefined) wrong.push(`unnoticed: ${mutant.name}`)
    if (failure !== undefined && reason !== undefined) wrong.push(`noticed after all, take it off the list: ${mutant.name}`)
  }
  say(`${mutants.length} checks disabled one by one, ${mutants.length - wrong.length} as expected.`)
  for (const line of wrong) console.error(line)
  return wrong.length
}

/** What notices a mutant first; only what has to do with owners of client ids needs a server. */
async function firstFailure(vitest, proofs, { id, file }) {
  for (const project of vitest.projects) project.config.env.MUTANT = String(id)
  const fitting = file === undefined ? proofs : proofs.filter(({ moduleId }) => moduleId.endsWith('client-ids.test.ts') === (file === clientIds))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(fitting)
  // The result still tells of what ran for earlier mutants.
  const ran = testModules.filter(({ moduleId }) => fitting.some((proof) => proof.moduleId === moduleId))
  const failed = ran.flatMap((module) => [...module.children.allTests('failed')].map(({ fullName }) => fullName))
  const broken = ran.flatMap((module) => module.errors()).concat(unhandledErrors)
  if (broken.length > 0) throw new Error(`the proofs could not run: ${broken[0].message}`)
  return failed[0]
}

function refusals() {
  return readdirSync(join(root, gate))
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .flatMap((name) =>
      readFileSync(join(root, gate, name), 'utf8')
        .split('\n')
        .filter((line) => /^\s*(?:else )?if \(.+\) (?:return )?(?:deny|defer)\(/.test(line))
        .map((line) => ({
          file: `${gate}/${name}`,
          from: line,
          to: line.replace(/if \((.+)\) ((?:return )?(?:deny|defer)\()/, 'if (!OFF && ($1)) $2'),
          name: `${name}: ${line.trim()}`,
        })),
    )
}

function nameIn(file) {
  return file.split('/').at(-1)
}
