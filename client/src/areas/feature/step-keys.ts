const takesKeys = 'input, textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="grid"]'

/** J and K step to the next and previous feature, wherever nothing else takes the key. */
export function stepsWithKeys(onStep: (direction: 1 | -1) => void): () => void {
  function handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.target instanceof Element && event.target.closest(takesKeys) !== null) return
    const key = event.key.toLowerCase()
    if (key !== 'j' && key !== 'k') return
    event.preventDefault()
    onStep(key === 'j' ? 1 : -1)
  }
  addEventListener('keydown', handle)
  return () => removeEventListener('keydown', handle)
}
