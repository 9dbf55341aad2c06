import { readConfig } from '../config/read-config.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import type { Storage } from '../storage/storage.ts'
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
        const past = await lookAtPast(held, id)
        if (damage !== null || past.broken.length > 0) damaged += 1
        tell(
          `${workspace.name} / ${name} / ${id}: ${damage === null ? `sound, ${head} updates` : `damaged at update ${damage.seq}: ${damage.reason}`}; ${past.words}`,
        )
      }
    }
  }
  tell(damaged === 0 ? 'Everything is sound.' : `${damaged} documents are damaged.`)
  return damaged === 0 ? 0 : 1
}

interface PastReport {
  readonly words: string
  /** Checkpoints from which the document cannot be built as it was. */
  readonly broken: readonly number[]
}

async function lookAtPast(storage: Storage, id: DocumentId): Promise<PastReport> {
  const checkpoints = await storage.listCheckpoints(id)
  const broken: number[] = []
  for (const { seq } of checkpoints) {
    const loaded = await storage.loadAt(id, seq)
    const built = loaded.ok && loaded.value.snapshot?.seq === seq ? buildDocument(loaded.value) : undefined
    if (built === undefined || built.damage !== null) broken.push(seq)
    built?.doc.destroy()
  }
  const first = await storage.firstMoment(id)
  const since = first === undefined ? 'no history' : `history since ${new Date(first.at).toISOString()}, ${checkpoints.length} checkpoints`
  return { words: broken.length === 0 ? since : `${since}, of which ${broken.join(', ')} cannot be read`, broken }
}
