import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type * as Y from 'yjs'
import type { Principal } from '../auth/principal.ts'
import type { Grammar } from '../gate/grammar.ts'
import { inspect } from '../gate/inspect.ts'
import type { Allow, Verdict } from '../gate/verdict.ts'
import type { Observer } from '../observe/observer.ts'
import type { ClientIds } from './client-ids.ts'
import type { Received } from './inbox.ts'
import type { Member } from './member.ts'

/** What became of an update: the gate's word, or none because the document is damaged. */
export type Judgement = Verdict | { readonly kind: 'frozen' }

export interface JudgeOptions {
  readonly doc: Y.Doc
  readonly grammar: Grammar<Principal>
  readonly clientIds: ClientIds
  readonly observer: Observer
  readonly isDamaged: boolean
}

/** Tells senders what the gate says of their updates; the rest is for the room to apply. */
export class Judge {
  readonly #options: JudgeOptions
  /** Members whose update was refused: what they sent behind it builds on what is not there. */
  readonly #refused = new WeakSet<Member>()

  constructor(options: JudgeOptions) {
    this.#options = options
  }

  /** What of an update is to be applied, if anything; a bug on the way ends that connection alone. */
  examine({ member, update, answer }: Received<Member, Judgement>): Allow | undefined {
    if (member.isRevoked || this.#refused.has(member)) return undefined
    try {
      const judgement = this.#verdictOn(member.principal, update)
      if (judgement.kind === 'deny') this.#refused.add(member)
      answer(judgement)
      return judgement.kind === 'allow' && !judgement.idle ? judgement : undefined
    } catch (error) {
      this.#options.observer.bugCaught('gate', error)
      this.#refused.add(member)
      member.close(closeCode.bug, 'something went wrong here')
      return undefined
    }
  }

  #verdictOn(principal: Principal, update: Uint8Array): Judgement {
    const { doc, grammar, clientIds, isDamaged } = this.#options
    if (isDamaged) return { kind: 'frozen' }
    const verdict = inspect(doc, update, { principal, grammar, owner: clientIds.asSeenBy(principal.userId) })
    if (verdict.kind === 'allow' && !verdict.idle && !principal.canWrite)
      return { kind: 'deny', reason: 'refused', detail: 'this role may only read' }
    return verdict
  }
}
