import { createHash } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { DocumentId, FeatureId, RequestId, UserId } from '@parley/shared/model/ids.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { Promise as GivenPromise, Standing } from '@parley/shared/model/promise.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { WebhookEvent } from '@parley/shared/protocol/webhooks.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { NewDelivery, SignedWebhook } from '../storage/signed-webhooks.ts'
import type { Storage } from '../storage/storage.ts'
import type { Courier } from './courier.ts'
import { logEvents } from './log-events.ts'

export interface WebhookFeedOptions {
  readonly storage: Storage
  readonly clock: Clock
  readonly courier: Pick<Courier, 'hurry'>
}

interface Views {
  readonly before: PlanView
  readonly plan: PlanView
  readonly sales: SalesView
}

interface News {
  readonly event: WebhookEvent
  /** The same for the same happening, so that looking twice queues it once. */
  readonly name: string
  readonly at: number
  readonly actor: string
  readonly data: unknown
}

const atOnce = 1000

/** Queues for programs what was committed. A document's mark moves with what is queued, or neither happens. */
export class WebhookFeed {
  readonly #options: WebhookFeedOptions

  constructor(options: WebhookFeedOptions) {
    this.#options = options
  }

  /** Looks through what came to the log since the last look, and for comments, which the log does not keep. */
  async look(roadmap: Roadmap, views: Views): Promise<void> {
    // Making the first webhook sets the marks, so where nobody listens nothing has to be looked through.
    const hooks = await this.#options.storage.listSignedWebhooks(roadmap.id)
    if (hooks.every(({ disabledAt }) => disabledAt !== null)) return
    await this.#queue(roadmap, newComments(views))
    for (const document of [roadmap.planDocument, roadmap.salesDocument]) await this.#lookIn(roadmap, document, views)
    this.#options.courier.hurry()
  }

  async standingChanged(
    roadmap: Roadmap,
    { promise, standing, before }: { readonly promise: GivenPromise; readonly standing: Standing; readonly before: Standing },
  ): Promise<void> {
    const at = this.#options.clock()
    const { id, featureId, companyId, authorId, statement } = promise
    const data = { promise: { id, featureId, companyId, authorId, statement, standing, before } }
    await this.#queue(roadmap, [{ event: 'promise.standing_changed', name: `${id} ${standing} ${at}`, at, actor: 'server', data }])
    this.#options.courier.hurry()
  }

  async #lookIn(roadmap: Roadmap, document: DocumentId, views: Views): Promise<void> {
    const { storage, clock } = this.#options
    const mark = await storage.webhookMark(document)
    // What was before anybody listened is no news.
    if (mark === undefined) return storage.queueDeliveries([], { document, seq: await storage.seqAt(document, clock() + 1) })
    const found = await storage.listChanges({ document, after: mark, limit: atOnce })
    const last = found.at(-1)?.seq
    if (last === undefined) return
    // The last update of a full page may go on in the next one, unless it is all there is on this one.
    const isCut = found.length === atOnce && found[0]?.seq !== last
    const log = isCut ? found.filter(({ seq }) => seq < last) : found
    const news = logEvents(log).map((one): News => {
      const name = `${document} ${one.seq} ${one.entityId}`
      return {
        event: one.event,
        name,
        at: one.at,
        actor: one.actor,
        data: { ...thing(one.event, one.entityId, views), changes: one.changes },
      }
    })
    await this.#queue(roadmap, news, { document, seq: isCut ? last - 1 : last })
    if (isCut) await this.#lookIn(roadmap, document, views)
  }

  async #queue(roadmap: Roadmap, news: readonly News[], mark?: { readonly document: DocumentId; readonly seq: number }): Promise<void> {
    const { storage } = this.#options
    if (news.length === 0 && mark === undefined) return
    const hooks = news.length === 0 ? [] : (await storage.listSignedWebhooks(roadmap.id)).filter(({ disabledAt }) => disabledAt === null)
    const people = hooks.length === 0 ? [] : await storage.listPeople(roadmap.workspaceId)
    const roles = new Map(people.filter(({ isActive }) => isActive).map(({ id, role }) => [id, role]))
    const deliveries = hooks.flatMap((hook) => news.filter((one) => concerns(hook, one, roles)).map((one) => deliveryOf(hook, one)))
    await storage.queueDeliveries(deliveries, mark)
  }
}

/** Whether a webhook asks for it, and its owner may still see it. */
function concerns({ events, ownerId, createdAt }: SignedWebhook, { event, at }: News, roles: ReadonlyMap<UserId, Role>): boolean {
  const role = roles.get(ownerId)
  if (role === undefined || !events.includes(event) || at < createdAt) return false
  return role !== 'viewer' || event.startsWith('feature.') || event === 'comment.created'
}

function deliveryOf({ id: webhookId, roadmapId }: SignedWebhook, { event, name, at, actor, data }: News): NewDelivery {
  const id = createHash('sha256').update(`${webhookId} ${event} ${name}`).digest('base64url').slice(0, 27)
  return { id, webhookId, event, at, body: JSON.stringify({ id, type: event, at: instantAt(at), roadmap: roadmapId, actor, data }) }
}

function thing(event: WebhookEvent, id: string, { plan, sales }: Views): object {
  if (event.startsWith('feature.')) return { feature: plan.features.get(asId<FeatureId>(id)) ?? { id } }
  return { request: sales.requests.get(asId<RequestId>(id)) ?? { id } }
}

function newComments({ before, plan }: Views): readonly News[] {
  if (before.discussions === plan.discussions) return []
  return [...plan.discussions].flatMap(([featureId, discussion]) => {
    const was = before.discussions.get(featureId)
    if (was === discussion) return []
    return [...discussion.comments.values()]
      .filter(({ id }) => was?.comments.has(id) !== true)
      .map((comment): News => ({
        event: 'comment.created',
        name: comment.id,
        at: Date.parse(comment.at),
        actor: comment.authorId,
        data: { comment },
      }))
  })
}
