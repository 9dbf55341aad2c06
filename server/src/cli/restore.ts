import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { readConfig } from '../config/read-config.ts'
import { factsOf } from '../storage/back-up-database.ts'
import { openDataFolder } from '../storage/data-folder.ts'
import { manifest, manifestPath, type Manifest } from './manifest.ts'
import { complain, tell } from './say.ts'

/** `parley restore FILE`: puts a backup into an empty data folder. */
export async function restore([file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0) return complain('Name one file: parley restore FILE.')
  const config = readConfig(process.env)
  if (!config.ok) return complain(config.failure)
  const { dataFolder } = config.value
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0)
    return complain(`${dataFolder} is not empty: choose another folder with DATA_DIR, so that nothing is overwritten.`)
  const checked = await check(file)
  if (!checked.ok) return complain(checked.failure)
  const held = openDataFolder(dataFolder)
  if (!held.ok) return complain(held.failure)
  using folder = held.value
  const target = join(folder.path, 'parley.db')
  if (checked.value.secret !== null) writeFileSync(join(folder.path, 'secret'), `${checked.value.secret}\n`, { mode: 0o600, flush: true })
  copyFileSync(file, `${target}.restoring`)
  // The name comes last: a server that starts on half a copy would take it for damage.
  renameSync(`${target}.restoring`, target)
  tell(`Restored ${file} of ${checked.value.createdAt} into ${folder.path}. Start Parley on it.`)
  return 0
}

async function check(file: string): Promise<Result<Manifest, string>> {
  const told = readManifest(manifestPath(file))
  if (!told.ok) return told
  const facts = await factsOf(file)
  if (!facts.ok) return facts
  return facts.value.sha256 === told.value.sha256 ? told : fail(`${file} is not the file its manifest tells of: its checksum is another.`)
}

function readManifest(path: string): Result<Manifest, string> {
  try {
    const read = manifest.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? ok(read.data) : fail(`${path} is no manifest of a backup.`)
  } catch {
    return fail(`${path} cannot be read: it stands beside the backup since it was made.`)
  }
}
