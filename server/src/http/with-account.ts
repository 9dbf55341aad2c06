import type { Account } from '../storage/accounts.ts'
import { replyToRefusal } from './reply-to-refusal.ts'
import type { Reply } from './respond.ts'
import type { IdentifiedCall } from './route.ts'

/** Answers for whoever has an account; the people of the demo have none. */
export async function withAccount(call: IdentifiedCall, answer: (account: Account) => Promise<Reply>): Promise<Reply> {
  const { accountId } = call.identity.person
  const account = accountId === null ? undefined : await call.services.storage.findAccount({ kind: 'id', id: accountId })
  return account === undefined ? replyToRefusal({ kind: 'refused', reason: 'no-account' }) : answer(account)
}
