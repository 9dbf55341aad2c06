import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** Where Node keeps what it made of our TypeScript. */
export const compileCache = join(root, 'node_modules/.parley/compile-cache')

const startedAt = Date.now()

/** A line of progress with the seconds since the script began. */
export function say(message) {
  console.log(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)}s] ${message}`)
}

/** Ends the script with one sentence. */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** Runs a program to its end and returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, ...options.env },
  })
  return result.error ? 127 : (result.status ?? 1)
}

/** Runs a tool that is installed in the workspace, by the path of its script. */
export function runTool(script, args, { flags = [], ...options } = {}) {
  return run(process.execPath, [...flags, join(root, script), ...args], { shell: false, ...options })
}
