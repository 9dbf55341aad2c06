import { randomUUID } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import {
  createSignedWebhook,
  type CreatedWebhookJson,
  type DeliveryJson,
  type SignedWebhookJson,
} from '@parley/shared/protocol/webhooks.ts'
import { createRandomToken } from '../../auth/random-token.ts'
import type { Roadmap } from '../../storage/directory.ts'
import type { Delivery, SignedWebhook } from '../../storage/signed-webhooks.ts'
import { readJson } from '../read-body.ts'
import { problem, type Reply } from '../respond.ts'
import type { IdentifiedCall, Route } from '../route.ts'

const path = '/api/v1/roadmaps/:roadmap/webhooks'
const most = 20
const shownDeliveries = 50

export const listSignedWebhooks: Route = {
  method: 'GET',
  path,
  access: 'owner',
  handle: (call) =>
    withRoadmap(call, async ({ id }) => {
      const found = await call.services.storage.listSignedWebhooks(id)
      return { kind: 'json', value: found.map(jsonOf) }
    }),
}

export const createSignedWebhookRoute: Route = {
  method: 'POST',
  path,
  access: 'owner',
  handle: (call) =>
    withRoadmap(call, async (roadmap) => {
      const { storage, clock, courier } = call.services
      const body = await readJson(call.request, createSignedWebhook)
      if (!body.ok) return body.failure
      const { url, events } = body.value
      if (new URL(url).protocol !== 'https:') return problem('unprocessable', 'url must begin with https://')
      const known = await storage.listSignedWebhooks(roadmap.id)
      if (known.length >= most) return problem('unprocessable', `a roadmap has at most ${most} webhooks`)
      const secret = `whsec_${createRandomToken()}`
      const owner = call.identity.person.id
      const kept = {
        id: randomUUID(),
        roadmapId: roadmap.id,
        ownerId: owner,
        url,
        events,
        secret: courier().seal(secret),
        createdAt: clock(),
      }
      await storage.createSignedWebhook(kept)
      if (known.every(({ disabledAt }) => disabledAt !== null))
        for (const document of [roadmap.planDocument, roadmap.salesDocument])
          await storage.queueDeliveries([], { document, seq: await storage.seqAt(document, clock() + 1) })
      const value: CreatedWebhookJson = { ...jsonOf({ ...kept, failingSince: null, disabledAt: null }), secret }
      return { kind: 'json', status: 201, value }
    }),
}

export const deleteSignedWebhook: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'owner',
  handle: (call) =>
    withWebhook(call, async ({ id, roadmapId }) => {
      const { storage, courier } = call.services
      await storage.deleteSignedWebhook(roadmapId, id)
      await courier().forget(id)
      return { kind: 'empty' }
    }),
}

export const listDeliveries: Route = {
  method: 'GET',
  path: `${path}/:id/deliveries`,
  access: 'owner',
  handle: (call) =>
    withWebhook(call, async ({ id }) => {
      const found = await call.services.storage.listDeliveries(id, shownDeliveries)
      return { kind: 'json', value: found.map(deliveryJsonOf) }
    }),
}

/** Waits in the same queue as everything else, so that it tests all of the way. */
export const testSignedWebhook: Route = {
  method: 'POST',
  path: `${path}/:id/test`,
  access: 'owner',
  handle: (call) =>
    withWebhook(call, async ({ id: webhookId, roadmapId }) => {
      const { storage, clock, courier } = call.services
      const id = randomUUID()
      const at = clock()
      const body = JSON.stringify({ id, type: 'test', at: instantAt(at), roadmap: roadmapId, actor: call.identity.person.id, data: {} })
      await storage.queueDeliveries([{ id, webhookId, event: 'test', body, at }])
      courier().hurry()
      return { kind: 'empty' }
    }),
}

async function withRoadmap({ params, identity, services }: IdentifiedCall, answer: (roadmap: Roadmap) => Promise<Reply>): Promise<Reply> {
  const found = (await services.storage.listRoadmaps(identity.person.workspaceId)).find(({ id }) => id === params['roadmap'])
  return found === undefined ? problem('not-found') : answer(found)
}

function withWebhook(call: IdentifiedCall, answer: (webhook: SignedWebhook) => Promise<Reply>): Promise<Reply> {
  return withRoadmap(call, async ({ id }) => {
    const found = (await call.services.storage.listSignedWebhooks(id)).find((webhook) => webhook.id === call.params['id'])
    return found === undefined ? problem('not-found') : answer(found)
  })
}

function jsonOf({ id, url, events, createdAt, failingSince, disabledAt }: SignedWebhook): SignedWebhookJson {
  return { id, url, events: [...events], createdAt: instantAt(createdAt), failingSince: maybe(failingSince), disabledAt: maybe(disabledAt) }
}

function deliveryJsonOf({ id, event, at, tries, dueAt, outcome }: Delivery): DeliveryJson {
  return { id, event, at: instantAt(at), tries, nextTryAt: maybe(dueAt), outcome }
}

function maybe(at: number | null): string | null {
  return at === null ? null : instantAt(at)
}
