import type { Clock } from '@parley/shared/base/sources.ts'
import { createSigner } from './signer.ts'

/** When a form was opened, as the form itself says and we signed. */
export interface FormStamps {
  readonly issue: () => string
  /** How long ago; undefined for what we did not sign. */
  readonly ageOf: (stamp: string) => number | undefined
}

export function createFormStamps(serverSecret: string, clock: Clock): FormStamps {
  const signer = createSigner(serverSecret, 'form stamp')
  return {
    issue: () => signer.sign(String(clock())),
    ageOf(stamp) {
      const at = signer.open(stamp)
      return at === undefined ? undefined : clock() - Number(at)
    },
  }
}
