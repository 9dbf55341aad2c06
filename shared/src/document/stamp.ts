import type { Instant } from '../base/instant.ts'
import { id, instant, record } from './value-rule.ts'

/**
 * Who wrote an entry and when, as the server saw it. It stands under the entry's own key in a zone that only the server
 * writes, so neither authors nor times can be forged.
 */
export interface Stamp {
  readonly by: string
  readonly at: Instant
  readonly editedAt: Instant | null
}

export const stampRule = record({ by: id, at: instant, editedAt: instant }, ['editedAt'])

/** What the gate let pass under a key. */
export interface StampedChange {
  readonly key: string
  readonly kind: 'create' | 'update' | 'delete'
  readonly by: string
}

/** When an entry's stamp is set: with its first writing, with that and each later one, or anew with every writing. */
type Stamping = 'first' | 'edits' | 'latest'

/** The stamped fields of what carries its author in the key. */
const ownStamps: Readonly<Record<string, Readonly<Record<string, Stamping>>>> = {
  request: { text: 'first', triage: 'latest' },
  promise: { statement: 'first', approval: 'latest' },
  call: { title: 'first' },
}

function stampingOf(key: string): Stamping | undefined {
  const [head = '', , field, ownedField = ''] = key.split('/')
  if (head === 'comment') return 'edits'
  if (head === 'resolution' || head === 'guidance') return 'latest'
  if (head === 'feature') return field === 'title' ? 'first' : undefined
  return ownStamps[head]?.[ownedField]
}

/** The stamp a change leads to, or undefined where none is due. What was deleted keeps its stamp, so that it can be undone. */
export function stampFor({ key, kind, by }: StampedChange, known: Stamp | undefined, at: Instant): Stamp | undefined {
  const stamping = kind === 'delete' ? undefined : stampingOf(key)
  if (stamping === undefined) return undefined
  if (known === undefined || stamping === 'latest') return { by, at, editedAt: null }
  return stamping === 'edits' && kind === 'update' ? { ...known, editedAt: at } : undefined
}
