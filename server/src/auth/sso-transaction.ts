import type { Clock } from '@parley/shared/base/sources.ts'
import * as z from 'zod/mini'
import type { Seal } from './seal.ts'

const transactionMs = 10 * 60 * 1000
const mostRemembered = 10_000

const shape = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** The account an identity is to be linked to; null to sign in. */
  linkTo: z.nullable(z.string()),
  /** The company link one wants to join by; null for those who came without one. */
  joinBy: z.nullable(z.string()),
  endsAt: z.number(),
})

/** What the browser that began a sign-in keeps until it comes back, and no other browser has. */
export type SsoTransaction = z.infer<typeof shape>

export interface SsoTransactions {
  readonly lifetimeSeconds: number
  readonly seal: (transaction: Omit<SsoTransaction, 'endsAt'>) => string
  /** Undefined for anything not sealed here for this state, too long ago, or taken before. */
  readonly take: (sealed: string, state: string | null) => SsoTransaction | undefined
}

export function createSsoTransactions({ seal, open }: Seal, clock: Clock): SsoTransactions {
  // A provider takes a code once as well, but may void the whole sign-in when it sees it again.
  const taken = new Set<string>()
  return {
    lifetimeSeconds: transactionMs / 1000,
    seal: (transaction) => seal(JSON.stringify({ ...transaction, endsAt: clock() + transactionMs })),
    take(sealed, state) {
      const text = open(sealed)
      const read = text === undefined ? undefined : shape.safeParse(JSON.parse(text))
      if (read?.success !== true || read.data.state !== state || read.data.endsAt <= clock() || taken.has(state)) return undefined
      taken.add(state)
      const [oldest] = taken
      if (taken.size > mostRemembered && oldest !== undefined) taken.delete(oldest)
      return read.data
    },
  }
}
