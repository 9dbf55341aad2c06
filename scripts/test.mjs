// `npm test`: guards, unit and property tests, the gate's checks disabled one by one, then browsers.
// `npm test -- unit FILTER` narrows; `mutants FILTER` and `e2e FILTER` likewise.
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { check } from './check.mjs'
import { ensureDependencies } from './install.mjs'
import { hunt } from './mutants.mjs'
import { root, runTool, say } from './run.mjs'
import { useTestPlaces } from './test-places.mjs'
import { runUnit } from './unit.mjs'

const [part, ...rest] = process.argv.slice(2)
const all = ['check', 'unit', 'mutants', 'e2e']
const parts = all.includes(part) ? [part] : all
const filters = parts.length === 1 ? rest : []
const failed = []
/** Said at the end, where a reader of a long log looks first. */
const details = []

ensureDependencies()
useTestPlaces()
if (parts.includes('check') && check() > 0) failed.push('check')
if (parts.includes('unit')) {
  say('Unit and property tests…')
  const failures = runUnit(filters)
  if (failures.length > 0) failed.push('unit')
  details.push(...failures)
}
if (parts.includes('mutants')) {
  say('The checks of the gate, disabled one by one…')
  if ((await hunt(filters[0])) > 0) failed.push('mutants')
}
if (parts.includes('e2e')) {
  ensureBuild()
  const chromium = ensureBrowser()
  say(`Tests in the browser (${chromium})…`)
  const env = { CHROMIUM_PATH: chromium }
  if (runTool('e2e/node_modules/@playwright/test/cli.js', ['test', ...filters], { cwd: join(root, 'e2e'), env }) !== 0) failed.push('e2e')
}
for (const detail of details) console.log(`\n✗ ${detail}`)
say(failed.length === 0 ? 'All tests passed.' : `Failed: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
