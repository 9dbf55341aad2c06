// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { listenForShortcuts } from './shortcuts.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function listen(...names: readonly string[]): readonly string[] {
  const heard: string[] = []
  stops.push(listenForShortcuts(() => Object.fromEntries(names.map((name) => [name, () => heard.push(name)]))))
  return heard
}

function press(...keys: readonly string[]): void {
  for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

it('[AP4] takes the second key of a chord for nothing else, whoever hears it', () => {
  const app = listen('g r', 'r')
  const screen = listen('r', 'd')
  press('g', 'r')
  press('g', 'd')
  expect([app, screen]).toEqual([['g r'], []])
  press('d', 'r')
  expect([app, screen]).toEqual([['g r', 'r'], ['d']])
})
