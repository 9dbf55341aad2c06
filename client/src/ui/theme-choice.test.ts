// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { chooseTheme, themeChoice } from './theme-choice.ts'

const script = readFileSync(join(import.meta.dirname, '../../public/theme.js'), 'utf8')
const shown = (): string | undefined => document.documentElement.dataset['theme']

beforeEach(() => localStorage.clear())

it('[UI35] shows the saved theme before anything else runs, and follows a new choice at once', () => {
  localStorage.setItem('parley.theme', 'dark')
  // oxlint-disable-next-line typescript/no-implied-eval -- the script is a classic one without exports; running its text is what the page does
  new Function(script)()
  expect(shown()).toBe('dark')
  chooseTheme('light')
  expect([shown(), themeChoice()]).toEqual(['light', 'light'])
  chooseTheme('system')
  expect([shown(), themeChoice()]).toEqual([matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', 'system'])
})

it('[UI35] falls back to the system for an unknown saved value', () => {
  localStorage.setItem('parley.theme', 'sepia')
  expect(themeChoice()).toBe('system')
})
