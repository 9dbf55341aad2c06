import { createHash } from 'node:crypto'
import { chmodSync, createReadStream, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { migrations } from './migrations.ts'
import { integerOf } from './row.ts'

/** What a copy of a database is, so that it can be told from another file and from a damaged one. */
export interface BackupFacts {
  readonly schema: number
  readonly bytes: number
  readonly sha256: string
}

/**
 * Copies a database as it is at one moment, whether or not a server writes to it meanwhile. The copy gets its name once it is
 * whole.
 */
export async function backUpDatabase(database: string, copy: string): Promise<Result<BackupFacts, string>> {
  if (!existsSync(database)) return fail(`There is no database at ${database}: choose the data folder with DATA_DIR.`)
  const aside = `${copy}.${process.pid}`
  try {
    using source = new DatabaseSync(database, { timeout: 10_000 })
    source.prepare('VACUUM INTO ?').run(aside)
    chmodSync(aside, 0o600)
    const facts = await factsOf(aside)
    if (facts.ok) renameSync(aside, copy)
    return facts
  } catch (error) {
    return fail(`${database} cannot be copied to ${copy}: ${error instanceof Error ? error.message : String(error)}.`)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** What a copy holds; a failure is a sentence on why it is none of ours, or not whole. */
export async function factsOf(copy: string): Promise<Result<BackupFacts, string>> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(copy), hash)
    const schema = schemaIn(copy)
    return schema.ok ? ok({ schema: schema.value, bytes: statSync(copy).size, sha256: hash.digest('hex') }) : schema
  } catch (error) {
    return fail(`${copy} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function schemaIn(copy: string): Result<number, string> {
  using database = new DatabaseSync(copy, { readOnly: true })
  const version = database.prepare('PRAGMA user_version').get()
  const tables = database.prepare("SELECT count(*) AS found FROM sqlite_schema WHERE name IN ('workspaces', 'documents', 'updates')").get()
  const schema = version === undefined ? 0 : integerOf(version, 'user_version')
  if (schema < 1 || tables === undefined || integerOf(tables, 'found') < 3) return fail(`${copy} is no database of Parley.`)
  if (schema > migrations.length)
    return fail(
      `${copy} was written by a newer Parley (schema ${schema}; this one knows ${migrations.length}): restore it with that version.`,
    )
  const [first] = database.prepare('PRAGMA integrity_check(1)').all()
  return first?.['integrity_check'] === 'ok' ? ok(schema) : fail(`${copy} is damaged: ${String(first?.['integrity_check'])}.`)
}
