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

/** Whether somebody else means the key. */
function isElsewhere(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || event.altKey || (isTyping(event.target) && !worksWhileTyping(nameOf(event)))
}

/** Listens for shortcuts until the returned function is called. Single keys never fire while somebody types. */
export function listenForShortcuts(shortcuts: () => Shortcuts): () => void {
  let first: { readonly name: string; readonly at: number } | undefined

  function endsChord(event: KeyboardEvent): boolean {
    return first?.name === chordStart && event.timeStamp - first.at < chordWithinMs
  }

  /** Before anybody who has the second key for another use hears of it. */
  function handleChord(event: KeyboardEvent): void {
    if (!endsChord(event) || isElsewhere(event)) return
    const act = shortcuts()[`${chordStart} ${nameOf(event)}`]
    if (act === undefined) return
    first = undefined
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  }

  function handle(event: KeyboardEvent): void {
    if (isElsewhere(event)) return
    const name = nameOf(event)
    const isEnd = endsChord(event)
    first = { name, at: event.timeStamp }
    // What ends a chord that means nothing here is no key of its own either.
    const act = isEnd ? undefined : shortcuts()[name]
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  addEventListener('keydown', handleChord, true)
  addEventListener('keydown', handle)
  return () => {
    removeEventListener('keydown', handleChord, true)
    removeEventListener('keydown', handle)
  }
}
