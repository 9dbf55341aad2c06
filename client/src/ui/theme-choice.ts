export type ThemeChoice = 'light' | 'dark' | 'system'

const key = 'parley.theme'

export function themeChoice(storage: Storage = localStorage): ThemeChoice {
  const saved = storage.getItem(key)
  return saved === 'light' || saved === 'dark' ? saved : 'system'
}

/** Keeps the choice and tells `theme.js`, which alone sets the theme; other tabs hear of it from the browser. */
export function chooseTheme(choice: ThemeChoice, storage: Storage = localStorage): void {
  storage.setItem(key, choice)
  dispatchEvent(new StorageEvent('storage', { key, newValue: choice }))
}
