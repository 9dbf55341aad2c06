import { featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { isCaretIn } from './remote-carets.ts'

const f1 = featureId('f1')
const item = { client: 3, clock: 7 }
const good = { type: null, tname: null, item, assoc: 0 }

function caret(anchor: unknown, head: unknown = anchor, feature: unknown = 'f1'): unknown {
  return { view: { screen: 'board', featureId: feature }, cursor: { anchor, head } }
}

it('[FP11] draws the carets of those who have this feature open', () => {
  expect(isCaretIn(caret(good), f1)).toBe(true)
  expect(isCaretIn(caret({ tname: 'brief:f1' }), f1)).toBe(true)
  expect(isCaretIn(caret(good, good, 'f2'), f1)).toBe(false)
  expect(isCaretIn({ cursor: { anchor: good, head: good } }, f1)).toBe(false)
  expect(isCaretIn({ view: { screen: 'board', featureId: 'f1' }, cursor: null }, f1)).toBe(false)
})

it('[FP11] ignores positions that the editor cannot read, and those in other texts', () => {
  const broken = [
    null,
    7,
    {},
    { item: 3 },
    { item: { client: -1, clock: 0 } },
    { item: { client: 1, clock: 0.5 } },
    { tname: 'meta' },
    { tname: 'brief:f2' },
    { ...good, assoc: 'x' },
  ]
  expect(broken.map((position) => isCaretIn(caret(position), f1))).toEqual(broken.map(() => false))
  expect(broken.map((position) => isCaretIn(caret(good, position), f1))).toEqual(broken.map(() => false))
  expect([null, undefined, 'x', {}].map((state) => isCaretIn(state, f1))).toEqual([false, false, false, false])
})
