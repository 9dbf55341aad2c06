import * as Y from 'yjs'
import type { Grammar, Principal } from './grammar.ts'
import type { Home, Place, RichTextHome } from './place.ts'
import { deny } from './refusal.ts'
import type { NestedType, Struct } from './struct.ts'
import { holderOf } from './yjs-internals.ts'

export interface Homes {
  readonly ofRoot: (name: string) => Home
  /** Undefined for a type that is deleted, or lies in one that is. */
  readonly ofType: (type: Y.AbstractType<unknown>) => Home | undefined
  readonly ofStruct: (struct: Struct, nested: NestedType, place: Place) => Home | undefined
}

// Yjs finds a root's name by walking all roots. A type keeps its name for life, so it is asked once.
const rootNames = new WeakMap<Y.AbstractType<unknown>, string>()

/** Names the types of a document and of an update, without creating any. */
export function createHomes<P extends Principal>(grammar: Grammar<P>): Homes {
  const roots = new Map<string, Home>()
  const types = new Map<Y.AbstractType<unknown>, Home | undefined>()
  const structs = new Map<Struct, Home | undefined>()

  function ofRoot(name: string): Home {
    return remember(roots, name, () => {
      const kind = grammar.root(name)
      if (kind === undefined) return deny('unknown-root', name)
      return kind === 'containers' ? { kind: 'registry', root: name } : { kind: 'fragment', root: name, depth: 0 }
    })
  }

  function ofType(type: Y.AbstractType<unknown>): Home | undefined {
    return remember(types, type, () => {
      const item = holderOf(type)
      if (item === null) return ofRoot(rootName(type))
      if (item.deleted || !(item.parent instanceof Y.AbstractType)) return undefined
      const outer = ofType(item.parent)
      if (outer?.kind !== 'registry') return outer === undefined ? undefined : inside(outer, nestedType(type), type.constructor.name)
      return item.parentSub === null ? deny('wrong-place', outer.root) : { kind: 'container', name: item.parentSub, type }
    })
  }

  function ofStruct(struct: Struct, nested: NestedType, place: Place): Home | undefined {
    return remember(structs, struct, () => {
      if (place.kind === 'gone') return undefined
      return place.kind === 'key' ? deny('content-kind', `type under ${place.key}`) : inside(place.home, nested, nested.kind)
    })
  }

  return { ofRoot, ofType, ofStruct }
}

function inside(outer: Home, nested: NestedType, what: string): RichTextHome {
  if (outer.kind !== 'fragment' && outer.kind !== 'element') return deny('content-kind', `${what} in a ${outer.kind}`)
  const depth = outer.depth + 1
  if (nested.kind === 'element') return { kind: 'element', root: outer.root, depth, name: nested.name }
  if (nested.kind === 'run') return { kind: 'run', root: outer.root, depth, parent: outer.kind === 'element' ? outer.name : undefined }
  return deny('content-kind', `${what} in rich text`)
}

function nestedType(type: Y.AbstractType<unknown>): NestedType {
  if (type instanceof Y.XmlElement) return { kind: 'element', name: type.nodeName }
  return type instanceof Y.XmlText ? { kind: 'run' } : { kind: 'other' }
}

function rootName(type: Y.AbstractType<unknown>): string {
  const known = rootNames.get(type)
  if (known !== undefined) return known
  const name = Y.findRootTypeKey(type)
  rootNames.set(type, name)
  return name
}

function remember<K, V>(memory: Map<K, V>, key: K, find: () => V): V {
  const known = memory.get(key)
  if (known !== undefined || memory.has(key)) return known ?? find()
  const found = find()
  memory.set(key, found)
  return found
}
