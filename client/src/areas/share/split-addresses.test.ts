import { array, assert, constantFrom, emailAddress, property } from 'fast-check'
import { expect, it } from 'vitest'
import { splitAddresses } from './split-addresses.ts'

it.each([
  ['', []],
  [' , ;\n', []],
  ['ana@example.com', ['ana@example.com']],
  ['ana@example.com, sam@example.com;kim@example.com', ['ana@example.com', 'sam@example.com', 'kim@example.com']],
  ['ana@example.com\r\nsam@example.com\n', ['ana@example.com', 'sam@example.com']],
  ['ana@example.com sam@example.com', ['ana@example.com', 'sam@example.com']],
  ['Ana Kovač <ana@example.com>, "Reed" <sam@example.com>', ['ana@example.com', 'sam@example.com']],
  ['ana@example.com, ANA@example.com', ['ANA@example.com']],
  ['Ana Kovač', ['Ana Kovač']],
  ['ana at example.com, nobody', ['ana at example.com', 'nobody']],
])('[SH3] finds the addresses in %j', (text, addresses) => {
  expect(splitAddresses(text)).toEqual(addresses)
})

it('[SH3] loses and invents no address, whatever stands between them', () => {
  assert(
    property(array(emailAddress(), { minLength: 1 }), constantFrom(',', '; ', '\n', ', \r\n'), (emails, between) => {
      const plain = emails.filter((email) => /^[\w.+@-]+$/.test(email))
      expect(new Set(splitAddresses(plain.join(between)).map((email) => email.toLowerCase()))).toEqual(
        new Set(plain.map((email) => email.toLowerCase())),
      )
    }),
  )
})
