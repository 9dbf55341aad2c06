/** A key as people write it: `mod+k`, `?`, `g b`. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** The first key of every chord. */
const chordStart = 'g'
const chordWithinMs = 1000

/** Whether a key press belongs to something that takes text or has keys of its own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target.closest('input, textarea, select, [role="textbox"], [role="grid"], [role="menu"], [role="listbox"], [role="dialog"]') !== null
  )
}

/** Undo belongs to the text somebody is typing; other combinations with a modifier work everywhere. */
function worksWhileTyping(name: string): boolean {
  return name.startsWith('mod+') && !name.endsWith('z') && !name.endsWith('y')
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (!event.metaKey && !event.ctrlKey) return key
  return event.shiftKey ? `mod+shift+${key}` : `mod+${key}`
}

/** Listens for shortcuts until the returned function is called. Single keys never fire while somebody types. */
export function listenForShortcuts(shortcuts: () => Shortcuts): () => void {
  let first: { readonly name: string; readonly at: number } | undefined

  function handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    const name = nameOf(event)
    if (isTyping(event.target) && !worksWhileTyping(name)) return
    const endsChord = first?.name === chordStart && event.timeStamp - first.at < chordWithinMs
    first = { name, at: event.timeStamp }
    // Who hears only single keys must not take the end of a chord for one.
    const act = shortcuts()[endsChord ? `${chordStart} ${name}` : name]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  addEventListener('keydown', handle)
  return () => removeEventListener('keydown', handle)
}
