import { expect, it } from 'vitest'
import { checkEntry } from './grammar.ts'
import { checkRichText } from './rich-text-grammar.ts'

it.each([
  ['features', 'feature/f1/title', 'Export'],
  ['features', 'feature/f1/estimate.reach', 500],
  ['features', 'feature/f1/window', { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' }],
  ['goals', 'link/f1/k1', 2],
  ['comments', 'comment/f1/ana/c1', { threadId: null, body: 'Hi', mentions: ['sam'], at: '2026-11-23T10:00:00.000Z', editedAt: null }],
  ['comments', 'reaction/f1/c1/ana/heart', true],
  ['settings', 'setting/method', 'wsjf'],
  ['settings', 'capacity/now', 40],
] as const)('[GR1] takes %s %s', (zone, key, value) => {
  expect(checkEntry(zone, key, value)).toBeUndefined()
  expect(checkEntry(zone, key, undefined)).toBeUndefined()
})

it.each([
  ['features', 'feature/f1/nope', 1, 'no key'],
  ['features', 'feature/f1', 1, 'no key'],
  ['features', 'feature/f1/title/x', 'a', 'no key'],
  ['features', 'constructor/f1/title', 'a', 'no key'],
  ['features', 'feature/f1/constructor', 'a', 'no key'],
  ['features', 'feature/f1/title', '', 'title must not be blank'],
  ['features', 'feature/f1/title', 'x'.repeat(121), 'at most 120'],
  ['features', 'feature/f1/order', 'a00', 'order key'],
  ['features', 'feature/f1/estimate.confidence', 101, 'from 0 to 100'],
  ['features', 'feature/f1/estimate.confidence', Number.NaN, 'must be a number'],
  ['features', 'feature/f1/window', { start: '2027-03-31', end: '2027-01-01', resolution: 'day' }, 'not end before'],
  ['comments', 'comment/f1/ana/c1', { threadId: null, body: 'Hi', mentions: [], at: 'now', editedAt: null }, 'at must be an instant'],
  [
    'comments',
    'comment/f1/ana/c1',
    { threadId: null, body: 'Hi', mentions: [], at: '2026-11-23T10:00:00.000Z', editedAt: null, role: 'owner' },
    'role',
  ],
  ['comments', 'reaction/f1/c1/ana/fire', true, 'no key'],
  ['settings', 'setting/method', 'guess', 'one of'],
] as const)('[GR2] refuses %s %s = %j and says why', (zone, key, value, reason) => {
  expect(checkEntry(zone, key, value)).toContain(reason)
})

it('[GR3] takes the editor’s nodes and marks, and links only to web pages and mail', () => {
  expect(checkRichText({ kind: 'node', name: 'paragraph' })).toBeUndefined()
  expect(checkRichText({ kind: 'attribute', node: 'heading', name: 'level', value: 2 })).toBeUndefined()
  expect(checkRichText({ kind: 'mark', name: 'link', value: { href: 'https://example.com', target: null } })).toBeUndefined()
  expect(checkRichText({ kind: 'mark', name: 'link--a1b2', value: { href: 'mailto:a@example.com' } })).toBeUndefined()
  expect(checkRichText({ kind: 'mark', name: 'link', value: { href: 'javascript:alert(1)' } })).toContain('href')
  expect(checkRichText({ kind: 'node', name: 'script' })).toContain('script')
  expect(checkRichText({ kind: 'attribute', node: 'paragraph', name: 'onclick', value: 'x' })).toContain('onclick')
})
