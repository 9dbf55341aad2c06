import type * as Y from 'yjs'
import { lastItemAt } from '../yjs-internals.ts'
import { container } from './board.ts'
import type { CraftedStruct, Pen } from './craft.ts'

/** A map item that names its container outright, as a first write does. */
export function entry(doc: Y.Doc, name: string, key: string): (value: CraftedStruct, kind?: number) => CraftedStruct {
  return (value, kind = 8) =>
    (to) => {
      to.byte(0x20 | kind)
        .uint(0, ...containerId(doc, name))
        .text(key)
      value(to)
    }
}

export function one(value: Parameters<Pen['any']>[0]): CraftedStruct {
  return (to) => to.uint(1).any(value)
}

export function rootEntry(root: string, key: string): CraftedStruct {
  return (to) => to.byte(0x28).uint(1).text(root).text(key).uint(1).any(1)
}

/** The item of a key, as an id. */
export function at(doc: Y.Doc, name: string, key: string): readonly [number, number] {
  return idOf(lastItemAt(container(doc, name), key))
}

export function containerId(doc: Y.Doc, name: string): readonly [number, number] {
  return idOf(lastItemAt(doc.getMap('meta'), name))
}

function idOf(item: Y.Item | undefined): readonly [number, number] {
  if (item === undefined) throw new Error('no such item')
  return [item.id.client, item.id.clock]
}
