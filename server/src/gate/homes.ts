import * as Y from 'yjs'
import type { Grammar, Principal } from './grammar.ts'
import type { Home, Nested, Place, RichTextHome } from './place.ts'
import { deny } from './refusal.ts'
import type { NestedType, Struct } from './struct.ts'
import { holderOf } from './yjs-internals.ts'

export interface Homes {
  readonly ofRoot: (name: string) => Home
  /** Undefined for a type that is deleted, or lies in one that is. */
  readonly ofType: (type: Y.AbstractType<unknown>) => Home | undefined
}

// Yjs finds a root's name by walking all roots. A type keeps its name for life, so it is asked once.
const rootNames = new WeakMap<Y.AbstractType<unknown>, string>()

/** Names the types of a document and of an update, without creating any. */
export function createHomes<P extends Principal>(grammar: Grammar<P>): Homes {
  // Rich text is nested, so what was climbed once is kept; roots and containers are found at once.
  let remembered: Map<Y.AbstractType<unknown>, RichTextHome> | undefined

  function ofRoot(name: string): Home {
    const kind = grammar.root(name)
    if (kind === undefined) return deny('unknown-root', name)
    return kind === 'containers' ? { kind: 'registry', of: name } : { kind: 'fragment', of: name, root: name, depth: 0 }
  }

  function ofType(type: Y.AbstractType<unknown>): Home | undefined {
    const item = holderOf(type)
    if (item === null) return ofRoot(rootName(type))
    const known = remembered?.get(type)
    if (known !== undefined) return known
    if (item.deleted || !(item.parent instanceof Y.AbstractType)) return undefined
    const outer = ofType(item.parent)
    if (outer === undefined) return undefined
    if (outer.kind === 'registry')
      return item.parentSub === null ? deny('wrong-place', outer.of) : { kind: 'container', of: type, name: item.parentSub }
    const home = inside(outer, nestedType(type), type)
    remembered = (remembered ?? new Map<Y.AbstractType<unknown>, RichTextHome>()).set(type, home)
    return home
  }

  return { ofRoot, ofType }
}

/** The home that a type of the update is, from where it stands. */
export function homeOfStruct(struct: Struct, nested: NestedType, place: Place): Home | undefined {
  if (place.kind === 'gone') return undefined
  return place.kind === 'key' ? deny('content-kind', `type under ${place.key}`) : inside(place.home, nested, struct)
}

function inside(outer: Home, nested: NestedType, of: Nested): RichTextHome {
  if (outer.kind !== 'fragment' && outer.kind !== 'element') return deny('content-kind', `type in a ${outer.kind}`)
  const { root } = outer
  const depth = outer.depth + 1
  if (nested.kind === 'element') return { kind: 'element', of, root, depth, name: nested.name }
  if (nested.kind === 'run') return { kind: 'run', of, root, depth, parent: outer.kind === 'element' ? outer.name : undefined }
  return deny('content-kind', 'type in rich text')
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
