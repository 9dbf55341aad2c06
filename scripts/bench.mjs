// `npm run bench [-- NAME …]`: measures, beside others where there are any, and keeps the results in bench/RESULTS.md.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './install.mjs'
import { giveUp, root, run, runTool, say } from './run.mjs'
import { hashOf, isDone, markDone } from './stamp.mjs'

const needs = {
  apply: [],
  rank: [],
  growth: [],
  'fan-out': ['peers'],
  capacity: ['peers'],
  join: ['peers'],
  cursors: ['peers'],
  drag: ['build', 'browser'],
  'start-up': ['build'],
  kill: [],
  public: [],
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => needs[name] === undefined)
if (unknown.length > 0) giveUp(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(needs).join(', ')}.`)

ensureDependencies()
const failed = []
for (const name of asked.length === 0 ? Object.keys(needs) : asked) {
  const env = {}
  if (needs[name].includes('peers')) ensurePeers()
  if (needs[name].includes('build')) ensureBuild()
  if (needs[name].includes('browser')) env.CHROMIUM_PATH = ensureBrowser()
  say(`Measuring ${name}…`)
  if (runTool(`bench/${name}.bench.ts`, [], { env }) !== 0) failed.push(name)
}
say(failed.length === 0 ? 'All targets held.' : `Missed a target: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)

/** The servers we are measured beside come from npm and stay outside the workspace. */
function ensurePeers() {
  const key = hashOf(['bench/peers/package.json'])
  if (isDone('peers', key) && existsSync(join(root, 'bench/peers/node_modules'))) return
  const { dependencies } = JSON.parse(readFileSync(join(root, 'bench/peers/package.json'), 'utf8'))
  say(`Installing what we are measured beside: ${Object.keys(dependencies).join(', ')}…`)
  const flags = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  if (run('npm', flags, { cwd: join(root, 'bench/peers') }) !== 0)
    giveUp('Could not install the peers. Is the npm registry reachable? (npm ping)')
  markDone('peers', key)
}
