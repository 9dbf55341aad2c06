// Runs a script of this folder under Node 24, fetching that Node from the npm registry where the machine's own is older.
// `node scripts/node24.mjs --path` prints its folder, for a shell's PATH.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const wanted = 24
const pinned = '24.21.0'
const root = resolve(import.meta.dirname, '..')
const memory = join(root, 'node_modules', '.parley', 'node-path')

const [script, ...rest] = process.argv.slice(2)
if (isModern(process.versions.node)) await runHere()
else runUnder(rememberedNode() ?? fetchNode())

async function runHere() {
  process.env.PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`
  if (script === '--path') return console.log(dirname(process.execPath))
  const file = resolve(script)
  process.argv = [process.execPath, file, ...rest]
  await import(pathToFileURL(file).href)
}

function runUnder(node) {
  const child = spawn(node, [import.meta.filename, script, ...rest], { stdio: 'inherit' })
  // A signal to this process is meant for the program; it decides when to end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
}

function isModern(version) {
  return Number(version.split('.')[0]) >= wanted
}

/** Where Node 24 was found last time, if it still works: asking npx costs a second at every start. */
function rememberedNode() {
  try {
    const node = readFileSync(memory, 'utf8')
    return answersAsModern(node) ? node : undefined
  } catch {
    return undefined
  }
}

function fetchNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const found = spawnSync('npx', ['--yes', '-p', `node-${platform}-${process.arch}@${pinned}`, 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
  const node = found.stdout?.trim()
  if (found.status !== 0 || !node) {
    console.error(`Parley needs Node ${wanted} and could not fetch it from the npm registry: install Node ${wanted}, or check the network (npm ping).`)
    process.exit(1)
  }
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, node)
  return node
}

function answersAsModern(node) {
  const answer = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  return answer.status === 0 && isModern(answer.stdout.trim())
}
