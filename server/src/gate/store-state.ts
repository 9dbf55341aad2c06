import * as Y from 'yjs'

/** The next clock of a client, read without touching the document. */
export function clockOf(doc: Y.Doc, client: number): number {
  const last = doc.store.clients.get(client)?.at(-1)
  return last === undefined ? 0 : last.id.clock + last.length
}

/** The item that holds a clock below `clockOf`; undefined where Yjs has collected it. */
export function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | undefined {
  const structs = doc.store.clients.get(client) ?? []
  const found = structs[Y.findIndexSS(structs, clock)]
  return found instanceof Y.Item ? found : undefined
}

/** The live items of a client that overlap a range beginning below `clockOf`, oldest first. */
export function liveItemsIn(doc: Y.Doc, client: number, range: { readonly from: number; readonly to: number }): readonly Y.Item[] {
  const structs = doc.store.clients.get(client) ?? []
  const live: Y.Item[] = []
  for (let i = Y.findIndexSS(structs, range.from); i < structs.length; i++) {
    const struct = structs[i]
    if (struct === undefined) break
    if (struct instanceof Y.Item && !struct.deleted) live.push(struct)
    if (struct.id.clock + struct.length >= range.to) break
  }
  return live
}

/** The value an entry holds now. */
export function valueOf(item: Y.Item | undefined): unknown {
  if (item === undefined || item.deleted) return undefined
  return item.content instanceof Y.ContentAny ? item.content.arr.at(-1) : undefined
}
