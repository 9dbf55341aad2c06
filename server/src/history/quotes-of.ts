import { containerOf } from '@parley/shared/document/live-doc.ts'
import { isInScope, type EntityScope } from '@parley/shared/history/entity-scope.ts'
import { zonesOf } from '@parley/shared/document/zone.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type * as Y from 'yjs'
import type { StoredChange } from '../storage/change-log.ts'

/** Notifications quote a comment up to here. */
const quotedLength = 300
const nameFields = /\/(?:title|name)$/
const wordFields = /\/(?:text|statement|answer|reason|publicTitle|publicSummary|email|replyTo)$/

/** How others quote what is in a scope: names in quotation marks, people's own words as they are. */
export function quotesOf(
  doc: Y.Doc,
  { kind, scope, log }: { readonly kind: DocumentKind; readonly scope: EntityScope; readonly log: readonly StoredChange[] },
): readonly string[] {
  const quotes = new Set<string>()
  const note = (key: string, value: unknown): void => {
    const said: unknown = key.startsWith('comment/') ? Reflect.get(Object(value), 'body') : value
    if (typeof said !== 'string') return
    if (nameFields.test(key)) quotes.add(`“${said}”`)
    else if (key.startsWith('comment/') || wordFields.test(key)) quotes.add(said.slice(0, quotedLength))
  }
  for (const zone of zonesOf[kind])
    for (const [key, value] of containerOf(doc, zone)?.entries() ?? []) if (isInScope(scope, key)) note(key, value)
  for (const { key, before, after } of log) for (const json of [before, after]) note(key, JSON.parse(json))
  return [...quotes].filter((quote) => quote.trim() !== '')
}
