const apple: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↵', Escape: 'Esc', Backspace: '⌫' }
const other: Readonly<Record<string, string>> = { Mod: 'Ctrl', Escape: 'Esc' }

/** What a shortcut such as `Mod+Shift+K` is called on the keys of this machine. */
export function shortcutText(shortcut: string, onApple: boolean = isApple()): string {
  const names = onApple ? apple : other
  const keys = shortcut.split('+').map((key) => names[key] ?? key)
  return onApple ? keys.join('') : keys.join('+')
}

/** The same shortcut in the spelling of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: string | undefined, onApple: boolean = isApple()): string | undefined {
  return shortcut?.replace('Mod', onApple ? 'Meta' : 'Control')
}

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}
