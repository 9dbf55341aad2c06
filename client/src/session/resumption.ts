import { briefOf } from '@parley/shared/document/plan-doc.ts'
import type { Write } from '@parley/shared/document/zone.ts'
import * as Y from 'yjs'
import type { SetAside } from '../store/set-aside.ts'
import type { Journal } from './journal.ts'

/** What goes over from a refused document to the one that takes its place. */
export interface Resumption {
  readonly writes: readonly Write<string>[]
  readonly setAside: readonly SetAside[]
  /** Whether what this device kept was refused, and only the server's document is to go on from. */
  readonly startsAnew: boolean
}

/** Divides what the server never confirmed into what may be made again and what can only be shown. */
export function resumeAfter(doc: Y.Doc, journal: Journal, mayRetry: (write: Write<string>) => boolean): Omit<Resumption, 'startsAnew'> {
  const unconfirmed = journal.writes()
  const writes = unconfirmed.filter(mayRetry)
  const others = unconfirmed.filter((write) => !writes.includes(write))
  const texts = new Set(journal.entries.flatMap(({ edit }) => (edit.kind === 'text' ? [edit.featureId] : [])))
  return {
    writes,
    setAside: [
      ...others.map((write): SetAside => ({ kind: 'write', write })),
      ...[...texts].map((featureId): SetAside => ({ kind: 'text', featureId, text: textOf(briefOf(doc, featureId)).trim() })),
    ],
  }
}

/** The characters of a rich text, one paragraph a line. */
function textOf(node: Y.XmlFragment): string {
  return node
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return lineOf(child)
      return child instanceof Y.XmlFragment ? `${textOf(child)}\n` : ''
    })
    .join('')
}

function lineOf(text: Y.XmlText): string {
  const pieces: readonly { readonly insert?: unknown }[] = text.toDelta()
  return pieces.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
