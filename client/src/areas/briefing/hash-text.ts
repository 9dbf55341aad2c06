import { toHexString } from 'lib0/buffer'
import { digest } from 'lib0/hash/sha256'

/** The SHA-256 of a text in hexadecimal. The browser's own is there on secure addresses only. */
export function hashText(text: string): string {
  return toHexString(digest(new TextEncoder().encode(text)))
}
