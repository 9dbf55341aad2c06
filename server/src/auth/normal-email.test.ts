import { assert, property, string } from 'fast-check'
import { expect, it } from 'vitest'
import { normalEmail } from './normal-email.ts'

it.each([
  [' Olga@ACME.Example ', 'olga@acme.example'],
  ['ｏｌｇａ＠ａｃｍｅ．ｅｘａｍｐｌｅ', 'olga@acme.example'],
  ['o.l-g+a_2@sub.acme.example', 'o.l-g+a_2@sub.acme.example'],
  ['jürgen@acme.example', 'jürgen@acme.example'],
])('[AC25] takes %j for %j', (text, email) => {
  expect(normalEmail(text)).toBe(email)
})

it.each([
  '',
  'olga',
  '@acme.example',
  'olga@',
  'olga@acme',
  'olga@acme..example',
  'olga@-acme.example',
  'olga@acmé.example',
  'olga@xn--acm-dma.exam ple',
  '.olga@acme.example',
  'ol ga@acme.example',
  'olga@evil.example@acme.example',
  'olga\u200B@acme.example',
  'olga\r\nbcc:eve@rival.example@acme.example',
  '"olga"@acme.example',
  'olga,eve@acme.example',
  'olga＠rival.example@acme.example',
  `${'o'.repeat(65)}@acme.example`,
  `olga@${'a'.repeat(64)}.example`,
])('[AC25] takes %j for no address', (text) => {
  expect(normalEmail(text)).toBe(undefined)
})

it('[AC25] folds an address to what folds to itself', () => {
  assert(
    property(string({ unit: 'grapheme' }), (local) => {
      const once = normalEmail(`${local}@acme.example`)
      expect(once === undefined ? undefined : normalEmail(once)).toBe(once)
    }),
  )
})
