import type { Clock, Random } from '@parley/shared/base/sources.ts'
import type { Seal } from '../auth/seal.ts'
import type { Notices } from '../notice/notices.ts'
import type { Observer } from '../observe/observer.ts'
import type { PostOptions } from '../outbound/post-json.ts'
import type { Delivery, SignedWebhook } from '../storage/signed-webhooks.ts'
import type { Storage } from '../storage/storage.ts'
import { retryAfter } from './retry-after.ts'
import { signatureOf } from './signature.ts'

export type Post = (url: string, body: string, options: Pick<PostOptions, 'headers'>) => Promise<string>

export interface CourierOptions {
  readonly storage: Storage
  readonly notices: Pick<Notices, 'tell' | 'takeBack'>
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly clock: Clock
  readonly random: Random
  readonly seal: Seal
  readonly post: Post
}

type Due = Delivery & { readonly webhook: SignedWebhook }

const lookEveryMs = 5000
/** A receiver that fails for so long is sent nothing more. */
const patienceMs = 3 * 24 * 3600 * 1000

/** Takes to receivers what waits for them: in order, one at a time for each, again until it arrives or there is no use. */
export class Courier implements Disposable {
  readonly #options: CourierOptions
  readonly #timer: NodeJS.Timeout
  readonly #busy = new Set<string>()
  #isOver = false

  constructor(options: CourierOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.hurry(), lookEveryMs)
    this.#timer.unref()
  }

  /** Something waits. Whoever says so does not wait for it. */
  hurry(): void {
    void this.deliverDue().catch((error: unknown) => {
      if (!this.#isOver) this.#options.observer.bugCaught('webhook', error)
    })
  }

  /** Delivers all that is due, and returns once no receiver is left that can be asked now. */
  async deliverDue(): Promise<void> {
    for (;;) {
      if (this.#isOver) return
      const { storage, clock } = this.#options
      const due = (await storage.dueDeliveries(clock())).filter(({ webhookId }) => !this.#busy.has(webhookId))
      if (due.length === 0) return
      for (const { webhookId } of due) this.#busy.add(webhookId)
      await Promise.all(due.map((one) => this.#deliver(one)))
    }
  }

  seal(secret: string): string {
    return this.#options.seal.seal(secret)
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    clearInterval(this.#timer)
  }

  async #deliver(due: Due): Promise<void> {
    const { storage, clock, random } = this.#options
    try {
      const outcome = await this.#send(due)
      // What was under way as the server stopped is delivered again by the next one.
      if (this.#isOver) return
      const isDelivered = outcome === 'delivered'
      const at = clock()
      const wait = isDelivered ? undefined : retryAfter(due.tries + 1, random)
      await storage.noteAttempt({ id: due.id, outcome, isDelivered, dueAt: wait === undefined ? null : at + wait, at })
      const since = due.webhook.failingSince
      if (!isDelivered && since !== null && at - since >= patienceMs) await this.#giveUp(due.webhook)
    } finally {
      this.#busy.delete(due.webhookId)
    }
  }

  #send({ id, event, body, webhook }: Due): Promise<string> {
    const { seal, clock, post } = this.#options
    const secret = seal.open(webhook.secret)
    if (secret === undefined) return Promise.resolve('the secret cannot be read: the server has another PARLEY_SECRET')
    const headers = {
      'parley-signature': signatureOf(secret, Math.floor(clock() / 1000), body),
      'parley-event': event,
      'parley-delivery': id,
    }
    return post(webhook.url, body, { headers })
  }

  /** A webhook was removed: that it was switched off is nobody's worry any more. */
  async forget(id: string): Promise<void> {
    await this.#options.notices.takeBack(`webhook:${id}`, ['webhook-disabled'])
  }

  async #giveUp({ id, ownerId, url, roadmapId }: SignedWebhook): Promise<void> {
    const { storage, notices, clock } = this.#options
    await storage.disableSignedWebhook(id, clock())
    for (const { id: workspaceId } of await storage.listWorkspaces()) {
      if (!(await storage.listRoadmaps(workspaceId)).some((roadmap) => roadmap.id === roadmapId)) continue
      const owners = (await storage.listPeople(workspaceId)).filter(({ role, isActive }) => role === 'owner' && isActive)
      await notices.tell({
        kind: 'webhook-disabled',
        workspaceId,
        item: `webhook:${id}`,
        to: owners.length > 0 ? owners.map((owner) => owner.id) : [ownerId],
        title: 'A webhook was switched off',
        text: `${new URL(url).host} has not taken anything for three days. Remove the webhook and add it again once the receiver works.`,
        path: '/account/notifications',
      })
    }
  }
}
