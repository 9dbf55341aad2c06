import { useEffect, useRef, type RefObject } from 'react'

/** Keeps the focus in a section when what had it goes away: its neighbour gets it, or a keyboard would start anew at the top of the page. */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const section = useRef<E>(null)
  useEffect(() => (section.current === null ? undefined : keepFocus(section.current)), [])
  return section
}

interface Held {
  readonly element: HTMLElement
  /** Which of the controls of its section it was. */
  readonly place: number
}

function keepFocus(section: HTMLElement): () => void {
  let last: Held | null = null

  function restore(): void {
    if (last === null || last.element.isConnected || !isLost(section)) return
    const controls = controlsOf(section)
    const next = controls[Math.min(last.place, controls.length - 1)] ?? section
    if (next === section) section.tabIndex = -1
    next.focus()
  }
  function note({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return
    if (section.contains(target)) last = { element: target, place: controlsOf(section).indexOf(target) }
    // A dialog takes the focus to the section around what went away.
    else if (target.contains(section)) restore()
    // A question that is asked meanwhile gives the focus back.
    else if (target.closest('[role="dialog"]') === section.closest('[role="dialog"]')) last = null
  }

  const removals = new MutationObserver(restore)
  removals.observe(section, { childList: true, subtree: true })
  document.addEventListener('focusin', note)
  return () => {
    removals.disconnect()
    document.removeEventListener('focusin', note)
  }
}

/** On nothing, or on what only holds the section. */
function isLost(section: HTMLElement): boolean {
  const { activeElement } = document
  return activeElement === null || (activeElement !== section && activeElement.contains(section))
}

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]'

function controlsOf(section: HTMLElement): readonly HTMLElement[] {
  return [...section.querySelectorAll<HTMLElement>(focusable)].filter(
    (control) => control.tabIndex >= 0 && !control.matches(':disabled, [type="hidden"]') && control.closest('[inert], [hidden]') === null,
  )
}
