import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Clock } from '@parley/shared/base/sources.ts'

/** When a form was opened, as the form itself says and we signed. */
export interface FormStamps {
  readonly issue: () => string
  /** How long ago; undefined for what we did not sign. */
  readonly ageOf: (stamp: string) => number | undefined
}

export function createFormStamps(serverSecret: string, clock: Clock): FormStamps {
  const key = Buffer.from(hkdfSync('sha256', serverSecret, '', 'parley/outsiders/form stamp', 32))
  const signatureOf = (at: string): Buffer => createHmac('sha256', key).update(at).digest()
  return {
    issue() {
      const at = String(clock())
      return `${at}.${signatureOf(at).toString('base64url')}`
    },
    ageOf(stamp) {
      const [at = '', signature = ''] = stamp.split('.')
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== 32 || !timingSafeEqual(given, signatureOf(at))) return undefined
      return clock() - Number(at)
    },
  }
}
