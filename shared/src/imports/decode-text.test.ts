import { expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const text = 'Überstunden – 5 €'

function utf16(littleEndian: boolean, mark: boolean): Uint8Array {
  const source = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(source.length * 2))
  for (let index = 0; index < source.length; index++) view.setUint16(index * 2, source.charCodeAt(index), littleEndian)
  return new Uint8Array(view.buffer)
}

it.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16 LE with a mark', utf16(true, true)],
  ['UTF-16 BE with a mark', utf16(false, true)],
  ['UTF-16 LE', utf16(true, false)],
  ['UTF-16 BE', utf16(false, false)],
  ['Windows-1252', Uint8Array.from([0xdc, ...new TextEncoder().encode('berstunden '), 0x96, 0x20, 0x35, 0x20, 0x80])],
] as const)('[IM1] decodes %s', (_, bytes) => {
  expect(decodeText(bytes, TextDecoder)).toBe(text)
})

it('[IM1] decodes nothing as nothing', () => {
  expect(decodeText(new Uint8Array(), TextDecoder)).toBe('')
})
