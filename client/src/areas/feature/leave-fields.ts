/** Escape leaves a field that has no use of its own for it, so that the next one closes the panel. */
export function leavesFieldsWithEscape(panel: HTMLElement): () => void {
  function handle(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    const { target } = event
    if (!(target instanceof Element) || !panel.contains(target)) return
    if (target.closest('input, textarea, [contenteditable="true"]') === null) return
    event.preventDefault()
    panel.focus({ preventScroll: true })
  }
  // On the document, so that whoever has a use for the key within the page has said so by then.
  document.addEventListener('keydown', handle)
  return () => document.removeEventListener('keydown', handle)
}
