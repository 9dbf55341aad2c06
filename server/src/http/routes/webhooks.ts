import { randomUUID } from 'node:crypto'
import { instantAt } from '@parley/shared/base/instant.ts'
import { createWebhook, type WebhookJson } from '@parley/shared/protocol/notifications.ts'
import type { Webhook } from '../../storage/notifications.ts'
import { readJson } from '../read-body.ts'
import { problem } from '../respond.ts'
import type { Route } from '../route.ts'

const path = '/api/v1/webhooks'
const mostWebhooks = 20

export const listWebhooks: Route = {
  method: 'GET',
  path,
  access: 'owner',
  async handle({ identity: { person }, services: { storage } }) {
    const found = await storage.listWebhooks(person.workspaceId)
    return { kind: 'json', value: found.map(jsonOf) }
  },
}

export const createWebhookRoute: Route = {
  method: 'POST',
  path,
  access: 'owner',
  async handle({ request, identity: { person }, services: { storage, clock } }) {
    const body = await readJson(request, createWebhook)
    if (!body.ok) return body.failure
    const { url, kinds } = body.value
    if (new URL(url).protocol !== 'https:') return problem('unprocessable', 'url must begin with https://')
    if ((await storage.listWebhooks(person.workspaceId)).length >= mostWebhooks)
      return problem('unprocessable', `a workspace has at most ${mostWebhooks} webhooks`)
    const webhook = { id: randomUUID(), workspaceId: person.workspaceId, url, kinds, createdAt: clock() }
    await storage.createWebhook(webhook)
    return { kind: 'json', status: 201, value: jsonOf({ ...webhook, lastAt: null, lastOutcome: null }) }
  },
}

export const deleteWebhook: Route = {
  method: 'DELETE',
  path: `${path}/:id`,
  access: 'owner',
  async handle({ params, identity: { person }, services: { storage } }) {
    return (await storage.deleteWebhook(person.workspaceId, params['id'] ?? '')) ? { kind: 'empty' } : problem('not-found')
  },
}

function jsonOf({ id, url, kinds, createdAt, lastAt, lastOutcome }: Webhook): WebhookJson {
  const last = lastAt === null || lastOutcome === null ? null : { at: instantAt(lastAt), outcome: lastOutcome }
  return { id, url, kinds, createdAt: instantAt(createdAt), last }
}
