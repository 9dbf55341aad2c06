// `npm run check`: every guard that needs no server and no browser.
import { ensureDependencies } from './install.mjs'
import { runTool, say } from './run.mjs'

const tsc = 'node_modules/typescript/bin/tsc'
const steps = [
  { name: 'types of shared', tool: tsc, args: ['-p', 'shared'] },
  { name: 'types of shared, tests', tool: tsc, args: ['-p', 'shared/tsconfig.test.json'] },
  { name: 'types of server', tool: tsc, args: ['-p', 'server'] },
  { name: 'types of client', tool: tsc, args: ['-p', 'client'] },
  { name: 'types of e2e', tool: tsc, args: ['-p', 'e2e'] },
  { name: 'types of bench', tool: tsc, args: ['-p', '.'] },
  { name: 'lint and layers', tool: 'node_modules/oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'format', tool: 'node_modules/oxfmt/bin/oxfmt', args: ['--check', 'client', 'server', 'shared', 'e2e', 'bench', 'vitest.config.ts'] },
  { name: 'rules and their tests', tool: '.ci/check-spec.mjs', args: [] },
  { name: 'dead code', tool: 'node_modules/knip/bin/knip.js', args: [] },
]

/** Runs all steps, even after one fails, and returns how many failed. */
export function check() {
  const failed = steps.filter(({ name, tool, args }) => {
    say(`Checking ${name}…`)
    return runTool(tool, args) !== 0
  })
  for (const { name } of failed) console.error(`failed: ${name}`)
  return failed.length
}

if (import.meta.filename === process.argv[1]) {
  ensureDependencies()
  process.exit(check() === 0 ? 0 : 1)
}
