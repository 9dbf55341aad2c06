import type { JournalEntry } from './journal.ts'

/** An edit as it is kept; versions count within one tab. */
export interface KeptEntry extends JournalEntry {
  readonly tab: string
}

/** What this device kept of a document, and of edits the server had not confirmed, by whatever tab. */
export interface Kept {
  readonly updates: readonly Uint8Array[]
  readonly updateKeys: readonly IDBValidKey[]
  readonly entries: readonly KeptEntry[]
  readonly entryKeys: readonly IDBValidKey[]
}

/** Keeps a document on this device. A person's copies are never shared with another person who signs in here. */
export interface LocalCopy {
  readonly load: () => Promise<Kept>
  readonly keepUpdate: (update: Uint8Array) => void
  readonly keepEntry: (entry: JournalEntry) => void
  /** Forgets this tab's entries up to a version. */
  readonly confirm: (version: number) => void
  /** Forgets entries of other tabs, once their edits were confirmed as part of this one's document. */
  readonly drop: (entryKeys: readonly IDBValidKey[]) => void
  /** Replaces the updates under these keys by one; what another tab has added since stays. */
  readonly compact: (state: Uint8Array, updateKeys: readonly IDBValidKey[]) => Promise<void>
  readonly clear: () => Promise<void>
  readonly close: () => void
}

const updates = 'updates'
const journal = 'journal'

/** Opens the copy, or rejects where the browser keeps nothing (private windows, a full disk, denied storage). */
export async function openLocalCopy(name: string, onFailure: () => void): Promise<LocalCopy> {
  const database = await openDatabase(name)
  const tab = crypto.randomUUID()
  // Another tab wants to delete or upgrade: holding on would block it for ever.
  database.addEventListener('versionchange', () => database.close())

  function write(stores: readonly string[], act: (transaction: IDBTransaction) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      try {
        const transaction = database.transaction(stores, 'readwrite', { durability: 'relaxed' })
        transaction.addEventListener('complete', () => resolve())
        transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('aborted')))
        act(transaction)
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  }

  function inBackground(work: Promise<void>): void {
    work.catch(onFailure)
  }

  return {
    load: () => loadAll(database),
    keepUpdate: (update) => inBackground(write([updates], (transaction) => transaction.objectStore(updates).add(update))),
    keepEntry: (entry) => inBackground(write([journal], (transaction) => transaction.objectStore(journal).add({ ...entry, tab }))),
    confirm: (version) =>
      inBackground(
        write([journal], (transaction) =>
          deleteWhere(transaction.objectStore(journal), (entry) => entry.tab === tab && entry.version <= version),
        ),
      ),
    drop: (entryKeys) =>
      inBackground(
        write([journal], (transaction) => {
          for (const key of entryKeys) transaction.objectStore(journal).delete(key)
        }),
      ),
    compact: (state, updateKeys) =>
      write([updates], (transaction) => {
        const store = transaction.objectStore(updates)
        for (const key of updateKeys) store.delete(key)
        store.add(state)
      }),
    clear: () =>
      write([updates, journal], (transaction) => {
        transaction.objectStore(updates).clear()
        transaction.objectStore(journal).clear()
      }),
    close: () => database.close(),
  }
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1)
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(updates, { autoIncrement: true })
      request.result.createObjectStore(journal, { autoIncrement: true })
    })
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('storage is denied')))
    request.addEventListener('blocked', () => reject(new Error('another tab holds an older copy')))
  })
}

function loadAll(database: IDBDatabase): Promise<Kept> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([updates, journal], 'readonly')
    const keptUpdates: IDBRequest<Uint8Array[]> = transaction.objectStore(updates).getAll()
    const updateKeys = transaction.objectStore(updates).getAllKeys()
    const entries: IDBRequest<KeptEntry[]> = transaction.objectStore(journal).getAll()
    const entryKeys = transaction.objectStore(journal).getAllKeys()
    transaction.addEventListener('complete', () =>
      resolve({
        updates: keptUpdates.result,
        updateKeys: updateKeys.result,
        entries: entries.result,
        entryKeys: entryKeys.result,
      }),
    )
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the copy cannot be read')))
  })
}

function deleteWhere(store: IDBObjectStore, isDone: (entry: KeptEntry) => boolean): void {
  const request: IDBRequest<IDBCursorWithValue | null> = store.openCursor()
  request.addEventListener('success', () => {
    const cursor = request.result
    if (cursor === null) return
    const entry: KeptEntry = cursor.value
    if (isDone(entry)) cursor.delete()
    cursor.continue()
  })
}
