import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'

const fewestCharacters = 32

/** The one secret everything sealed depends on: the operator's, or one of our own that is kept in the data folder. */
export function readServerSecret(dataFolder: string, given: string | null): Result<string, string> {
  if (given !== null) return ok(given)
  const file = join(dataFolder, 'secret')
  const kept = readKept(file) ?? keep(file)
  return kept.length < fewestCharacters
    ? fail(`${file} must hold a secret of at least ${fewestCharacters} characters: restore it from a backup, or set PARLEY_SECRET.`)
    : ok(kept)
}

function readKept(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined
    throw error
  }
}

/** Written aside and then given its name, so that no crash leaves half a secret; the name is never taken from another. */
function keep(file: string): string {
  const secret = randomBytes(32).toString('base64url')
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, `${secret}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(aside, file)
  } finally {
    rmSync(aside, { force: true })
  }
  return secret
}
