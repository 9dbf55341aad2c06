import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../config/read-config.ts'
import { backUpDatabase } from '../storage/back-up-database.ts'
import { manifestPath, type Manifest } from './manifest.ts'
import { complain, tell } from './say.ts'

/** `parley backup FILE`: all there is as of this moment, from a data folder that may be in use. */
export async function backup([file, ...more]: readonly string[]): Promise<number> {
  if (file === undefined || more.length > 0) return complain('Name one file: parley backup FILE.')
  const config = readConfig(process.env)
  if (!config.ok) return complain(config.failure)
  if (existsSync(file)) return complain(`${file} is there already: choose another name.`)
  const { dataFolder, secret } = config.value
  const copied = await backUpDatabase(join(dataFolder, 'parley.db'), file)
  if (!copied.ok) return complain(copied.failure)
  const told: Manifest = {
    kind: 'parley backup',
    createdAt: new Date().toISOString(),
    ...copied.value,
    secret: secret === null ? keptSecret(dataFolder) : null,
  }
  writeFileSync(manifestPath(file), `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600, flush: true })
  tell(`Backed up to ${file} (${copied.value.bytes} bytes), with ${manifestPath(file)}. Keep both, and keep them to yourself.`)
  return 0
}

function keptSecret(dataFolder: string): string | null {
  const file = join(dataFolder, 'secret')
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}
