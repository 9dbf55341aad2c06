import type * as Y from 'yjs'
import { defer } from './refusal.ts'
import { clockOf } from './store-state.ts'
import type { Content, Group, Struct } from './struct.ts'
import { endOf } from './struct.ts'

/**
 * Leaves the structs the document does not have yet. A struct that begins in known clocks is cut the way Yjs itself
 * encodes a rest: it follows the client's own last struct, whatever parent it claims.
 */
export function onlyNews(doc: Y.Doc, groups: readonly Group[]): readonly Group[] {
  if (groups.every(({ client, structs }) => structs[0]?.clock === clockOf(doc, client))) return groups
  const news: Group[] = []
  for (const { client, structs } of groups) {
    const known = clockOf(doc, client)
    const first = structs.findIndex((struct) => endOf(struct) > known)
    const struct = structs[first]
    if (struct === undefined) continue
    if (struct.clock > known) defer('gap', `client ${client} at ${struct.clock}, known to ${known}`)
    const rest = first === 0 ? structs : structs.slice(first)
    news.push({ client, structs: struct.clock === known ? rest : [cut(struct, known), ...rest.slice(1)] })
  }
  return news
}

function cut(struct: Struct, clock: number): Struct {
  const content = cutContent(struct.content, clock - struct.clock)
  const isItem = content.kind !== 'collected'
  return {
    client: struct.client,
    clock,
    length: endOf(struct) - clock,
    origin: isItem ? { client: struct.client, clock: clock - 1 } : undefined,
    rightOrigin: struct.rightOrigin,
    parent: undefined,
    key: undefined,
    content,
    bytes: undefined,
  }
}

function cutContent(content: Content, offset: number): Content {
  // Half a surrogate pair cannot be encoded; Yjs puts the replacement character there too.
  if (content.kind === 'text') return { kind: 'text', text: content.text.slice(offset).toWellFormed() }
  if (content.kind === 'values') return { kind: 'values', values: content.values.slice(offset) }
  return content
}
