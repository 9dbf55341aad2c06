import type { StoredChange } from '../storage/change-log.ts'
import type { WebhookEvent } from '@parley/shared/protocol/webhooks.ts'

/** Something that one update did to one thing. */
export interface LogEvent {
  readonly event: WebhookEvent
  readonly entityId: string
  readonly seq: number
  readonly at: number
  readonly actor: string
  /** The fields that changed, with what they held before and after. */
  readonly changes: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>
}

type Fields = Map<string, { readonly before: unknown; readonly after: unknown }>

/** What the log of a document tells programs: one event for each thing an update changed. */
export function logEvents(log: readonly StoredChange[]): readonly LogEvent[] {
  const updates = new Map<string, { readonly kind: string; readonly id: string; readonly first: StoredChange; readonly fields: Fields }>()
  for (const change of log) {
    const named = nameIn(change.key)
    if (named === undefined) continue
    const name = `${change.seq} ${named.kind} ${named.id}`
    const update = updates.get(name) ?? { ...named, first: change, fields: new Map() }
    update.fields.set(named.field, { before: JSON.parse(change.before), after: JSON.parse(change.after) })
    updates.set(name, update)
  }
  return [...updates.values()].flatMap(({ kind, id, first, fields }) => {
    const event = kind === 'feature' ? featureEvent(fields) : requestEvent(fields)
    const { seq, at, actor } = first
    return event === undefined ? [] : [{ event, entityId: id, seq, at, actor, changes: Object.fromEntries(fields) }]
  })
}

function nameIn(key: string): { readonly kind: 'feature' | 'request'; readonly id: string; readonly field: string } | undefined {
  const [kind, first = '', second = '', third = ''] = key.split('/')
  // The server gives a key to what was created a moment before; that is no news of its own.
  if (kind === 'feature') return second === 'key' ? undefined : { kind, id: first, field: second }
  return kind === 'request' ? { kind, id: second, field: third } : undefined
}

function featureEvent(fields: Fields): WebhookEvent {
  if (isSet(fields, 'title')) return 'feature.created'
  if (isSet(fields, 'deletedAt')) return 'feature.deleted'
  return fields.has('horizon') ? 'feature.moved' : 'feature.updated'
}

function requestEvent(fields: Fields): WebhookEvent | undefined {
  if (isSet(fields, 'text')) return 'request.created'
  const triage = fields.get('triage')
  return triage !== undefined && triage.after !== 'new' && triage.after !== null ? 'request.answered' : undefined
}

/** Whether a field holds something where it held nothing. */
function isSet(fields: Fields, name: string): boolean {
  const field = fields.get(name)
  return field !== undefined && field.before === null && field.after !== null
}
