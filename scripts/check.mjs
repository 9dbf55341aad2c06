// `npm run check`: every guard that needs no server and no browser.
import { ensureDependencies } from './install.mjs'
import { runTool, say } from './run.mjs'

const tsc = 'node_modules/typescript/bin/tsc'
const steps = [
  ['types of shared', tsc, ['-p', 'shared']],
  ['types of shared, tests', tsc, ['-p', 'shared/tsconfig.test.json']],
  ['types of server', tsc, ['-p', 'server']],
  ['types of client', tsc, ['-p', 'client']],
  ['types of e2e', tsc, ['-p', 'e2e']],
  ['types of bench', tsc, ['-p', '.']],
  ['lint and layers', 'node_modules/oxlint/bin/oxlint', ['--deny-warnings']],
  ['format', 'node_modules/oxfmt/bin/oxfmt', ['--check', 'client', 'server', 'shared', 'e2e', 'bench', 'vitest.config.ts']],
  ['rules and their tests', '.ci/check-spec.mjs', []],
  ['dead code', 'node_modules/knip/bin/knip.js', []],
]

/** Runs all steps, even after one fails, and returns how many failed. */
export function check() {
  const failed = steps.filter(([name, script, args]) => {
    say(`Checking ${name}…`)
    return runTool(script, args) !== 0
  })
  for (const [name] of failed) console.error(`failed: ${name}`)
  return failed.length
}

if (import.meta.filename === process.argv[1]) {
  ensureDependencies()
  process.exit(check() === 0 ? 0 : 1)
}
