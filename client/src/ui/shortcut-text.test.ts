import { expect, it } from 'vitest'
import { ariaShortcut, shortcutText } from './shortcut-text.ts'

it('[UI5] names keys as they are printed on the machine', () => {
  expect(shortcutText('Mod+Shift+K', true)).toBe('⌘⇧K')
  expect(shortcutText('Mod+Shift+K', false)).toBe('Ctrl+Shift+K')
  expect(shortcutText('C', true)).toBe('C')
  expect(ariaShortcut('Mod+K', true)).toBe('Meta+K')
  expect(ariaShortcut('Mod+K', false)).toBe('Control+K')
})
