import type * as Y from 'yjs'
import type { OwnerOf } from './claims.ts'
import { claimClients } from './claims.ts'
import { decodeUpdate } from './decode-update.ts'
import { without } from './delete-ranges.ts'
import type { Grammar, Principal } from './grammar.ts'
import { createHomes } from './homes.ts'
import { judgeDeletes } from './judge-deletes.ts'
import { judgeEntries } from './judge-entries.ts'
import { judgeStructs } from './judge-structs.ts'
import type { Judging } from './judging.ts'
import { onlyNews } from './only-news.ts'
import { Refusal, deny } from './refusal.ts'
import { resolvePlaces } from './resolve.ts'
import { rewrite } from './rewrite.ts'
import type { DecodedUpdate, Struct } from './struct.ts'
import type { Touched, Verdict } from './verdict.ts'

export interface InspectOptions<P extends Principal> {
  readonly principal: P
  readonly grammar: Grammar<P>
  readonly owner: OwnerOf
}

/** Decides about an update before Yjs sees a byte of it. Reads the document and changes nothing. */
export function inspect<P extends Principal>(doc: Y.Doc, update: Uint8Array, options: InspectOptions<P>): Verdict {
  try {
    return judge(doc, update, options)
  } catch (error) {
    if (error instanceof Refusal) return error.verdict
    throw error
  }
}

function judge<P extends Principal>(doc: Y.Doc, update: Uint8Array, { principal, grammar, owner }: InspectOptions<P>): Verdict {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) deny('document-pending', doc.guid)
  const decoded = decodeUpdate(update)
  const news = onlyNews(doc, decoded.groups)
  const claims = claimClients({ doc, principal, owner }, news)
  const homes = createHomes(grammar)
  const judging: Judging<P> = {
    doc,
    principal,
    grammar,
    news,
    deletes: decoded.deletes,
    homes,
    places: resolvePlaces(doc, news, homes),
    entries: new Map(),
    richTexts: new Set(),
    stripped: [],
    lapsed: 0,
    effectiveDeletes: 0,
  }
  judgeStructs(judging)
  judgeDeletes(judging)
  judgeEntries(judging)
  return {
    kind: 'allow',
    update: whatRemains(update, decoded, judging),
    writes: touched(judging),
    claims,
    lapsed: judging.lapsed,
    idle: news.size === 0 && judging.effectiveDeletes === 0,
  }
}

function whatRemains<P extends Principal>(update: Uint8Array, decoded: DecodedUpdate, judging: Judging<P>): Uint8Array {
  const { news, stripped } = judging
  if (stripped.length === 0 && sameStructs(decoded.groups, news)) return update
  return rewrite({ update, news, deletes: without(decoded.deletes, stripped) })
}

function sameStructs(all: ReadonlyMap<number, readonly Struct[]>, news: ReadonlyMap<number, readonly Struct[]>): boolean {
  if (all.size !== news.size) return false
  for (const [client, structs] of all) if (news.get(client) !== structs) return false
  return true
}

function touched<P extends Principal>(judging: Judging<P>): readonly Touched[] {
  const writes: Touched[] = []
  for (const within of judging.entries.values())
    for (const { home, key, change } of within.values()) writes.push({ kind: 'entry', container: home.name, key, change })
  for (const root of judging.richTexts) writes.push({ kind: 'rich-text', root })
  return writes
}
