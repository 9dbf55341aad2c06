import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

const folder = join(root, 'node_modules', '.parley')

/** One hash over the names and contents of files. */
export function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Whether a step was done for exactly this input before. */
export function isDone(step, key) {
  try {
    return readFileSync(join(folder, step), 'utf8') === key
  } catch {
    return false
  }
}

export function markDone(step, key) {
  const file = join(folder, step)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, key)
}

/** Every file below a folder of the repository, sorted, without what is installed or built. */
export function filesBelow(path) {
  const found = []
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue
    const name = `${path}/${entry.name}`
    if (entry.isDirectory()) found.push(...filesBelow(name))
    else found.push(name)
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1))
}
