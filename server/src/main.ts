import { readConfig } from './config/read-config.ts'
import { giveUp } from './give-up.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'

const day = 24 * 3600 * 1000

// By this a stranger's key, copied without care, would reach what all objects share; nothing here needs it.
Reflect.deleteProperty(Object.prototype, '__proto__')
await main()

async function main(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return giveUp(config.failure)
  const { dataFolder, historyDays } = config.value
  const opening = openSqliteStorage({ folder: dataFolder, retentionMs: historyDays * day, clock: Date.now })
  // The thread of storage loads its part of the program while this one loads the rest, which takes as long again.
  const { serve } = await import('./serve.ts')
  const storage = await opening
  if (!storage.ok) return giveUp(storage.failure)
  await serve(config.value, storage.value)
}
