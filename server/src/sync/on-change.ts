import type * as Y from 'yjs'

/** Runs after whatever changed the document. Listening to its updates would have Yjs encode each one once more, for nobody. */
export function onChange(doc: Y.Doc, run: () => void): void {
  doc.on('afterTransaction', ({ changed }) => {
    if (changed.size > 0) run()
  })
}
