import { expect, it } from 'vitest'
import { inOneLine } from './in-one-line.ts'

it('[WD3] puts a sign between lines, and none for blank ones or around a single line', () => {
  expect(inOneLine('Log in with our accounts\nTheir review asks.\n\n  From Productboard: sso\n')).toBe(
    'Log in with our accounts · Their review asks. · From Productboard: sso',
  )
  expect([inOneLine(' One line. '), inOneLine('\n')]).toEqual(['One line.', ''])
})
