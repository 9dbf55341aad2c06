import { mkdtempSync, readdirSync, rmSync, statSync, statfsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { compileCache } from './run.mjs'

const memory = '/dev/shm'
const prefix = 'parley-tests-'
const enough = 2 * 1024 ** 3
const day = 86_400_000

/**
 * Gives this process and all it starts quick places to write to. Tests open hundreds of real databases, each in a
 * thread that loads the whole of storage: waiting for a disk and stripping the same types again took most of their time.
 */
export function useTestPlaces() {
  enableCompileCache(compileCache)
  process.env.NODE_COMPILE_CACHE ??= compileCache
  // Databases are files all the same, and the kernel keeps them when a process is killed. Only nobody waits for a disk.
  if (process.env.TMPDIR !== undefined || !hasRoomInMemory()) return
  removeLeftovers()
  const folder = mkdtempSync(join(memory, prefix))
  process.env.TMPDIR = folder
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

/** Containers often have 64 MB of it, too little for databases and a browser. */
function hasRoomInMemory() {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize >= enough
  } catch {
    return false
  }
}

/** What a run left that was ended from outside would hold memory until the machine starts anew. */
function removeLeftovers() {
  for (const name of readdirSync(memory)) {
    const folder = join(memory, name)
    try {
      if (name.startsWith(prefix) && statSync(folder).mtimeMs < Date.now() - day) rmSync(folder, { recursive: true, force: true })
    } catch {
      // It is somebody else's.
    }
  }
}
