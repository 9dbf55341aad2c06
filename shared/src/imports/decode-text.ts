type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The platform's `TextDecoder`, which this package may not name. */
export type Decoder = new (encoding: string, options: { readonly fatal: boolean }) => { decode: (bytes: Uint8Array) => string }

/** The text of a file: by its byte order mark, else UTF-16 or UTF-8 if it can be, else Windows-1252, in which all bytes mean something. */
export function decodeText(bytes: Uint8Array, TextDecoder: Decoder): string {
  const encoding =
    markedEncoding(bytes) ?? (zeroShare(bytes, 1) > 0.4 ? 'utf-16le' : undefined) ?? (zeroShare(bytes, 0) > 0.4 ? 'utf-16be' : 'utf-8')
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252', { fatal: false }).decode(bytes)
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined
}

/** How many of the even (0) or odd (1) bytes at the beginning are zero; Latin text in UTF-16 has one in each pair. */
function zeroShare(bytes: Uint8Array, parity: 0 | 1): number {
  let zeros = 0
  let pairs = 0
  for (let index = parity; index < Math.min(bytes.length, 2000); index += 2) {
    pairs++
    if (bytes[index] === 0) zeros++
  }
  return pairs === 0 ? 0 : zeros / pairs
}
