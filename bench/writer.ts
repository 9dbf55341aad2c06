import { containerOf } from '@parley/shared/document/live-doc.ts'
import * as Y from 'yjs'

/** Makes the updates one client would send that keeps changing the title of one feature of its own. */
export interface Writer {
  readonly edit: (index: number) => Uint8Array
}

const mark = '@@'
const digits = 8

export function createWriter(state: Uint8Array, number: number): Writer {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const features = containerOf(doc, 'features')
  if (features === undefined) throw new Error('the document is no plan')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    edit(index) {
      features.set(`feature/bench-${number}/title`, `Edited ${mark}${String(index).padStart(digits, '0')}`)
      const update = updates.pop()
      if (update === undefined) throw new Error('the edit changed nothing')
      return update
    },
  }
}

/** Which edit an update is; undefined for one that no writer made. */
export function indexIn(payload: Uint8Array): number | undefined {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.length)
  const at = bytes.indexOf(mark, 0, 'latin1')
  return at < 0 ? undefined : Number(bytes.toString('latin1', at + mark.length, at + mark.length + digits))
}
