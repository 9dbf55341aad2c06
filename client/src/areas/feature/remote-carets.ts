import { briefOwner } from '@parley/shared/document/plan-doc.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { personHue } from '../../ui/person-hue.ts'
import css from './brief.module.css'

export interface RemoteCaretsOptions {
  readonly featureId: FeatureId
  readonly awareness: Awareness
}

/** Shows where others write in this brief, and others where this person does. Who somebody is, the server says. */
export function remoteCarets({ featureId, awareness }: RemoteCaretsOptions): Extension {
  return Extension.create({
    name: 'remoteCarets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(awareness, {
        // Not by the document's id, which becomes that of an earlier page once the server's document is here.
        awarenessStateFilter: (_own: unknown, other: unknown, state: unknown) =>
          other !== awareness.clientID && isCaretIn(state, featureId),
        cursorBuilder: (user: unknown) => caretElement(nameOf(user), hueOf(user)),
        selectionBuilder: (user: unknown) => ({ class: css['selected'] ?? '', style: `--hue: ${hueOf(user)}` }),
      }),
    ],
  })
}

/**
 * Whether a person's caret stands in this brief and is shaped as the binding expects. What others send is not checked by anybody
 * else, and a position the binding cannot read would take the whole editor down.
 */
export function isCaretIn(state: unknown, featureId: FeatureId): boolean {
  if (!isRecord(state) || !isRecord(state['view']) || state['view']['featureId'] !== featureId) return false
  const { cursor } = state
  return isRecord(cursor) && isPosition(cursor['anchor'], featureId) && isPosition(cursor['head'], featureId)
}

function isPosition(position: unknown, featureId: FeatureId): boolean {
  if (!isRecord(position)) return false
  const { type, item, tname, assoc } = position
  const isHere = isNothing(tname) || (typeof tname === 'string' && briefOwner(tname) === featureId)
  const points = !isNothing(type) || !isNothing(item) || !isNothing(tname)
  return isHere && points && isIdOrNothing(type) && isIdOrNothing(item) && (isNothing(assoc) || typeof assoc === 'number')
}

function isIdOrNothing(id: unknown): boolean {
  return isNothing(id) || (isRecord(id) && isCount(id['client']) && isCount(id['clock']))
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function nameOf(user: unknown): string {
  return isRecord(user) && typeof user['name'] === 'string' ? user['name'] : 'Somebody'
}

function hueOf(user: unknown): number {
  return personHue(isRecord(user) && typeof user['id'] === 'string' ? user['id'] : '')
}

function caretElement(name: string, hue: number): HTMLElement {
  const caret = document.createElement('span')
  caret.className = css['caret'] ?? ''
  caret.style.setProperty('--hue', String(hue))
  caret.setAttribute('aria-hidden', 'true')
  const label = document.createElement('span')
  label.className = css['caretName'] ?? ''
  label.textContent = name.split(' ')[0] ?? name
  // Word joiners keep the caret from becoming a place where the line may break.
  caret.append('\u2060', label, '\u2060')
  return caret
}
