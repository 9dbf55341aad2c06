import type { FocusStep } from './step-focus.ts'

/** What a key means on the board. */
export type CardKey =
  | { readonly kind: 'go'; readonly step: FocusStep }
  | { readonly kind: 'open' | 'menu' | 'edit' | 'delete' | 'select' | 'add' | 'clear' }

const keys: Readonly<Record<string, CardKey>> = {
  ArrowUp: { kind: 'go', step: 'up' },
  ArrowDown: { kind: 'go', step: 'down' },
  ArrowLeft: { kind: 'go', step: 'left' },
  ArrowRight: { kind: 'go', step: 'right' },
  Home: { kind: 'go', step: 'first' },
  End: { kind: 'go', step: 'last' },
  j: { kind: 'go', step: 'next' },
  k: { kind: 'go', step: 'previous' },
  Enter: { kind: 'open' },
  m: { kind: 'menu' },
  e: { kind: 'edit' },
  x: { kind: 'select' },
  c: { kind: 'add' },
  '+': { kind: 'add' },
  Delete: { kind: 'delete' },
  Backspace: { kind: 'delete' },
  Escape: { kind: 'clear' },
}

export function cardKey(event: Pick<KeyboardEvent, 'key'>): CardKey | undefined {
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
}
