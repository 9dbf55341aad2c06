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
import type { DecodedUpdate } from './struct.ts'
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
    placed: resolvePlaces(doc, news, homes),
    entries: [],
    index: undefined,
    richTexts: undefined,
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
    idle: news.length === 0 && judging.effectiveDeletes === 0,
  }
}

function whatRemains<P extends Principal>(update: Uint8Array, decoded: DecodedUpdate, judging: Judging<P>): Uint8Array {
  const { news, stripped } = judging
  const keepsAll = news.length === decoded.groups.length && news.every(({ structs }, index) => structs === decoded.groups[index]?.structs)
  if (stripped.length === 0 && keepsAll) return update
  return rewrite({ update, news, deletes: without(decoded.deletes, stripped) })
}

function touched<P extends Principal>({ entries, richTexts }: Judging<P>): readonly Touched[] {
  const writes: Touched[] = entries.map(({ home, key, change }) => ({ kind: 'entry', container: home.name, key, change }))
  for (const root of richTexts ?? []) writes.push({ kind: 'rich-text', root })
  return writes
}
