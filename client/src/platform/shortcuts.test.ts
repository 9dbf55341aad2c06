import { afterEach, expect, it } from 'vitest'
import { listenForShortcuts } from './shortcuts.ts'

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

function press(key: string, target: EventTarget = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

it('[CU17] hears a chord before an area that has the second key for itself', () => {
  const heard: string[] = []
  function area({ key }: KeyboardEvent): void {
    heard.push(`area ${key}`)
  }
  document.body.addEventListener('keydown', area)
  stops.push(
    () => document.body.removeEventListener('keydown', area),
    listenForShortcuts(() => ({ 'g c': () => heard.push('chord'), c: () => heard.push('c') })),
  )
  press('g')
  press('c')
  press('c')
  press('g')
  press('x')
  expect(heard).toEqual(['area g', 'chord', 'area c', 'c', 'area g', 'area x'])
})

it('[CU17] leaves the keys to a field in which somebody types', () => {
  const heard: string[] = []
  const field = document.body.appendChild(document.createElement('input'))
  stops.push(
    () => field.remove(),
    listenForShortcuts(() => ({ 'g c': () => heard.push('chord') })),
  )
  press('g')
  press('c', field)
  expect(heard).toEqual([])
})
