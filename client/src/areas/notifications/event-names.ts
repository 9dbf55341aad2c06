import type { WebhookEvent } from '@parley/shared/protocol/webhooks.ts'

export const eventNames: Readonly<Record<WebhookEvent, string>> = {
  'feature.created': 'Feature added',
  'feature.updated': 'Feature changed',
  'feature.moved': 'Feature moved',
  'feature.deleted': 'Feature deleted',
  'request.created': 'Request logged',
  'request.answered': 'Request answered',
  'promise.standing_changed': 'Standing of a promise changed',
  'comment.created': 'Comment made',
  'publication.released': 'Roadmap published',
}
