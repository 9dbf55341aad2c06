/** What a key or a press does to a cell. */
export type CellAction =
  | { readonly kind: 'open' }
  /** The draft replaces the value; an empty one starts from it. */
  | { readonly kind: 'edit'; readonly draft: string }
  | { readonly kind: 'clear' }
  | { readonly kind: 'none' }

export function cellAction(key: string, { isEditable }: { readonly isEditable: boolean }): CellAction {
  if (!isEditable) return { kind: key === 'Enter' ? 'open' : 'none' }
  if (key === 'Enter' || key === 'F2') return { kind: 'edit', draft: '' }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' }
  return /^[\d.,]$/u.test(key) ? { kind: 'edit', draft: key } : { kind: 'none' }
}
