/** A key as people write it: `mod+k`, `?`, `g b`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Shortcuts = Readonly<Record<string, () => void>>

const chordWithinMs = 1000

/** Whether a key press belongs to something that takes text or has keys of its own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="textbox"], [role="grid"], [role="menu"], [role="listbox"], [role="dialog"]') !== null
}

/** Listens for shortcuts until the returned function is called. Single keys never fire while somebody types. */
export function listenForShortcuts(shortcuts: () => Shortcuts): () => void {
  let first: { readonly key: string; readonly at: number } | undefined

  function handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const isMod = event.metaKey || event.ctrlKey
    if (!isMod && isTyping(event.target)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const name = isMod ? `mod+${event.shiftKey ? 'shift+' : ''}${key}` : key
    const chord = first !== undefined && event.timeStamp - first.at < chordWithinMs ? `${first.key} ${name}` : undefined
    first = isMod ? undefined : { key: name, at: event.timeStamp }
    const all = shortcuts()
    const act = (chord === undefined ? undefined : all[chord]) ?? all[name]
    if (act === undefined || (isMod && key === 'z' && isTyping(event.target))) return
    event.preventDefault()
    act()
  }

  addEventListener('keydown', handle)
  return () => removeEventListener('keydown', handle)
}
