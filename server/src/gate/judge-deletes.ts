import { unreachable } from '@parley/shared/base/unreachable.ts'
import * as Y from 'yjs'
import type { ClientRange } from './delete-ranges.ts'
import type { Principal } from './grammar.ts'
import type { Judging } from './judging.ts'
import { entryNews, touchRichText } from './judging.ts'
import type { Home, RichTextHome } from './place.ts'
import { defer, deny } from './refusal.ts'
import { indexAt } from './resolve.ts'
import { clockOf, liveItemsIn } from './store-state.ts'
import type { DeleteRange } from './struct.ts'
import { structsOf } from './struct.ts'

/**
 * Judges the deletes that reach something live. What is deleted already is free, because every full synchronization
 * repeats it, and what the update itself brings was judged when it was put.
 */
export function judgeDeletes<P extends Principal>(judging: Judging<P>): void {
  for (const [client, ranges] of judging.deletes) {
    const known = clockOf(judging.doc, client)
    for (const range of ranges) {
      if (range.to > known) refuseFuture(judging, client, range)
      if (range.from < known) judgeRange(judging, client, range)
    }
  }
}

/** Yjs keeps a delete of clocks to come, and lets it fire when their owner writes. */
function refuseFuture<P extends Principal>(judging: Judging<P>, client: number, range: DeleteRange): void {
  if (indexAt(structsOf(judging.news, client), range.to - 1) < 0) defer('future-delete', `${client}:${range.to}`)
}

function judgeRange<P extends Principal>(judging: Judging<P>, client: number, range: DeleteRange): void {
  for (const item of liveItemsIn(judging.doc, client, range)) {
    const part = { client, from: Math.max(range.from, item.id.clock), to: Math.min(range.to, item.id.clock + item.length) }
    const home = item.parent instanceof Y.AbstractType ? judging.homes.ofType(item.parent) : undefined
    if (home === undefined) continue
    if (judgeItem(judging, { item, part }, home)) judging.effectiveDeletes += 1
    else judging.stripped.push(part)
  }
}

interface Hit {
  readonly item: Y.Item
  readonly part: ClientRange
}

/** False when this delete is to be left out of the update. */
function judgeItem<P extends Principal>(judging: Judging<P>, { item, part }: Hit, home: Home): boolean {
  switch (home.kind) {
    case 'registry':
      return deny('server-only', home.of)
    case 'container':
      if (item.parentSub === null) return deny('wrong-place', home.name)
      entryNews(judging, { home, key: item.parentSub, beside: item }).hits.push(part)
      return true
    case 'fragment':
    case 'element':
    case 'run':
      return judgeRichTextItem(judging, item, home)
    default:
      return unreachable(home)
  }
}

function judgeRichTextItem<P extends Principal>(judging: Judging<P>, item: Y.Item, home: RichTextHome): boolean {
  const why = judging.grammar.richText({ principal: judging.principal, root: home.root, piece: { kind: 'delete' } })
  if (why === undefined) {
    touchRichText(judging, home.root)
    return true
  }
  // Every Yjs client deletes redundant marks after a change by somebody else; the server cleans up for itself.
  if (item.content instanceof Y.ContentFormat) return false
  return deny('refused', `${home.root}: ${why}`)
}
