import { asId } from '@parley/shared/model/ids.ts'
import type { DocumentId } from '@parley/shared/model/ids.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import type { Append, Storage } from './storage.ts'

const plan = asId<DocumentId>('plan-1')
const documents = [plan, asId<DocumentId>('sales-1')]

// The child of the crash test: says each head only after the storage said it, and never stops by itself.
const opened = await openSqliteStorage({ folder: process.argv[2] ?? '', retentionMs: 0, clock: () => 0 })
if (!opened.ok) throw new Error(opened.failure)
await commitForever(opened.value)

async function commitForever(storage: Storage): Promise<never> {
  const heads = await Promise.all(documents.map((document) => headOf(storage, document)))
  for (;;) {
    await storage.commit(documents.map((document, index) => nextAppend(document, heads[index] ?? 0)))
    documents.forEach((document, index) => {
      heads[index] = (heads[index] ?? 0) + 2
      process.stdout.write(`${document} ${heads[index]}\n`)
    })
    const seq = heads[0] ?? 0
    if (seq % 20 === 0) await storage.saveSnapshot(plan, { seq, state: new TextEncoder().encode(`state ${seq}`) })
  }
}

function nextAppend(document: DocumentId, head: number): Append {
  const bytesOf = (seq: number): Uint8Array => new TextEncoder().encode(`${document} ${seq}`.repeat(1 + (seq % 50)))
  return { document, expectedHead: head, updates: [head + 1, head + 2].map((seq) => ({ bytes: bytesOf(seq), actor: 'ana', at: seq })) }
}

async function headOf(storage: Storage, document: DocumentId): Promise<number> {
  const loaded = await storage.load(document)
  return loaded.ok ? loaded.value.head : 0
}
