import { readCall, readSales } from '../document/read-sales.ts'
import type { SalesReader } from '../document/sales-doc.ts'
import { asId, type CallId, type CommentId, type FeatureId, type UserId } from '../model/ids.ts'
import type { SalesView } from './sales-view.ts'

type Calls = SalesView['calls']

/**
 * Reads calls anew with what was said in them. `touched` names them by the first two ids of their keys: somebody, and the
 * call; of a comment that is whoever spoke, who need not be whose call it is.
 */
export function reprojectCalls(previous: Calls, sales: SalesReader, touched: readonly (readonly string[])[]): Calls {
  if (touched.length === 0) return previous
  const ids = new Set(touched.map(([, id = '']) => id))
  const keys = [...sales.keys('calls')].filter((key) => ids.has(key.split('/')[2] ?? ''))
  const comments = commentsIn(sales, keys)
  const after = new Map(previous)
  for (const id of ids) after.delete(asId(id))
  for (const key of keys) {
    const [kind, authorId = '', id = '', field] = key.split('/')
    const call =
      kind === 'call' && field === 'title' ? readCall(sales, { authorId: asId<UserId>(authorId), id: asId<CallId>(id) }) : undefined
    if (call !== undefined) after.set(call.id, { ...call, comments: comments.get(id) ?? new Map() })
  }
  return after
}

function commentsIn(sales: SalesReader, keys: readonly string[]): ReadonlyMap<string, ReadonlyMap<CommentId, FeatureId>> {
  const comments = new Map<string, Map<CommentId, FeatureId>>()
  for (const key of keys) {
    const [kind, , id = '', commentId = ''] = key.split('/')
    const featureId = kind === 'said' ? readSales<FeatureId>(sales, 'calls', key) : null
    if (featureId !== null) comments.set(id, (comments.get(id) ?? new Map<CommentId, FeatureId>()).set(asId(commentId), featureId))
  }
  return comments
}
