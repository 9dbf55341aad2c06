import { readConfig } from '../config/read-config.ts'
import { openSqliteStorage } from '../storage/sqlite-storage.ts'
import { buildDocument } from '../sync/load-document.ts'
import { complain, tell } from './say.ts'

/** `parley doctor`: loads every document as a server would; exit code 1 when one is damaged. */
export async function doctor(): Promise<number> {
  const config = readConfig(process.env)
  if (!config.ok) return complain(config.failure)
  const storage = await openSqliteStorage({ folder: config.value.dataFolder, retentionMs: Number.MAX_SAFE_INTEGER, clock: Date.now })
  if (!storage.ok) return complain(storage.failure)
  await using held = storage.value
  let damaged = 0
  for (const workspace of await held.listWorkspaces()) {
    for (const { name, planDocument, salesDocument } of await held.listRoadmaps(workspace.id)) {
      for (const id of [planDocument, salesDocument]) {
        const loaded = await held.load(id)
        if (!loaded.ok) continue
        const { damage, head, doc } = buildDocument(loaded.value)
        doc.destroy()
        if (damage !== null) damaged += 1
        tell(
          `${workspace.name} / ${name} / ${id}: ${damage === null ? `sound, ${head} updates` : `damaged at update ${damage.seq}: ${damage.reason}`}`,
        )
      }
    }
  }
  tell(damaged === 0 ? 'Everything is sound.' : `${damaged} documents are damaged.`)
  return damaged === 0 ? 0 : 1
}
