import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import { isBusy } from './sqlite-code.ts'

/** A folder that no other process uses until this is disposed of, or the process ends in whatever way. */
export interface DataFolder extends Disposable {
  readonly path: string
}

/** A lock that nobody refers to would be closed, and so let go, by the garbage collector. */
const locks = new Set<DatabaseSync>()

/** Creates the folder where it is missing, readable by its owner alone. */
export function openDataFolder(folder: string): Result<DataFolder, string> {
  const path = resolve(folder)
  const pidFile = join(path, 'parley.pid')
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    const lock = takeLock(join(path, 'lock.db'))
    if (lock === null) return fail(inUse(path, pidFile))
    locks.add(lock)
    writeFileSync(pidFile, `${process.pid}\n`)
    return ok({
      path,
      [Symbol.dispose]() {
        if (!lock.isOpen) return
        rmSync(pidFile, { force: true })
        lock.close()
        locks.delete(lock)
      },
    })
  } catch (error) {
    return fail(`The data folder ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/** SQLite's own file lock: the operating system lets it go when the process dies, so nothing is ever left to clean up. */
function takeLock(file: string): DatabaseSync | null {
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (isBusy(error)) return null
    throw error
  }
}

function inUse(path: string, pidFile: string): string {
  return `The data folder ${path} is in use by another Parley${holder(pidFile)}: stop that one, or choose another DATA_DIR.`
}

function holder(pidFile: string): string {
  try {
    return ` (process ${readFileSync(pidFile, 'utf8').trim()})`
  } catch {
    return ''
  }
}
