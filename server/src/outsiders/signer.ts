import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Knows again what it signed, without keeping any of it. */
export interface Signer {
  /** The same for the same text, and no way back to it. */
  readonly digest: (text: string) => string
  /** The text with a signature behind it; one that is bound to something is good for that alone. */
  readonly sign: (text: string, boundTo?: string) => string
  /** The text that was signed so; undefined for what we did not sign. */
  readonly open: (signed: string, boundTo?: string) => string | undefined
}

const signatureBytes = 32

/** A purpose has a key of its own, so that nothing signed for one is taken for another. */
export function createSigner(serverSecret: string, purpose: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', `parley/outsiders/${purpose}`, 32))
  const signatureOf = (text: string): Buffer => createHmac('sha256', key).update(text).digest()
  return {
    digest: (text) => signatureOf(text).toString('base64url'),
    sign: (text, boundTo) => `${text}.${signatureOf(bound(text, boundTo)).toString('base64url')}`,
    open(signed, boundTo) {
      const [text = '', signature = ''] = signed.split('.')
      const given = Buffer.from(signature, 'base64url')
      return given.length === signatureBytes && timingSafeEqual(given, signatureOf(bound(text, boundTo))) ? text : undefined
    },
  }
}

function bound(text: string, to: string | undefined): string {
  return to === undefined ? text : `${to} ${text}`
}
