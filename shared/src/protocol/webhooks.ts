import * as z from 'zod/mini'

/** What programs can be told of. The last one is kept free for published roadmaps. */
export const webhookEvents = [
  'feature.created',
  'feature.updated',
  'feature.moved',
  'feature.deleted',
  'request.created',
  'request.answered',
  'promise.standing_changed',
  'comment.created',
  'publication.released',
] as const
export type WebhookEvent = (typeof webhookEvents)[number]

export const createSignedWebhook = z.strictObject({
  url: z.url().check(z.maxLength(500)),
  events: z.array(z.enum(webhookEvents)).check(z.minLength(1)),
})
export type CreateSignedWebhook = z.infer<typeof createSignedWebhook>

export const signedWebhookJson = z.object({
  id: z.string(),
  url: z.string(),
  events: z.array(z.enum(webhookEvents)),
  createdAt: z.string(),
  failingSince: z.nullable(z.string()),
  disabledAt: z.nullable(z.string()),
})
export type SignedWebhookJson = z.infer<typeof signedWebhookJson>

/** The only time the secret is told. */
export const createdWebhookJson = z.extend(signedWebhookJson, { secret: z.string() })
export type CreatedWebhookJson = z.infer<typeof createdWebhookJson>

export const deliveryJson = z.object({
  id: z.string(),
  event: z.string(),
  at: z.string(),
  tries: z.int(),
  nextTryAt: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
})
export type DeliveryJson = z.infer<typeof deliveryJson>
