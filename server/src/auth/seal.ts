import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Keeps a text secret and unchanged in places others can read or write: a cookie, a stolen database. */
export interface Seal {
  readonly seal: (text: string) => string
  /** Undefined for anything that was not sealed with this secret for this purpose. */
  readonly open: (sealed: string) => string | undefined
}

const cipherName = 'aes-256-gcm'
const version = 'v1.'
const nonceBytes = 12
const tagBytes = 16

/** A purpose has a key of its own, so that nothing sealed for one is taken for another. */
export function createSeal(serverSecret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', `parley/seal/${purpose}`, 32))
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(cipherName, key, nonce, { authTagLength: tagBytes })
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return version + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    open(sealed) {
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
      // Many texts stand for the same bytes; only the one we wrote is ours.
      if (sealed !== version + bytes.toString('base64url') || bytes.length < nonceBytes + tagBytes) return undefined
      const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8')
      } catch {
        // Only the tag says whether it was ours, and it says so by throwing.
        return undefined
      }
    },
  }
}
