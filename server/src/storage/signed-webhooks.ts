import type { DocumentId, RoadmapId, UserId } from '@parley/shared/model/ids.ts'
import type { WebhookEvent } from '@parley/shared/protocol/webhooks.ts'

export interface SignedWebhook {
  readonly id: string
  readonly roadmapId: RoadmapId
  /** With whose eyes it sees. */
  readonly ownerId: UserId
  readonly url: string
  readonly events: readonly WebhookEvent[]
  /** Sealed. */
  readonly secret: string
  readonly createdAt: number
  readonly failingSince: number | null
  readonly disabledAt: number | null
}

export interface NewDelivery {
  readonly id: string
  readonly webhookId: string
  readonly event: string
  readonly body: string
  readonly at: number
}

export interface Delivery extends NewDelivery {
  readonly tries: number
  /** When it is tried next; null when it is done with. */
  readonly dueAt: number | null
  readonly outcome: string | null
}

/** What came of one try. */
export interface Attempted {
  readonly id: string
  readonly outcome: string
  readonly isDelivered: boolean
  readonly dueAt: number | null
  readonly at: number
}

export interface SignedWebhooks {
  listSignedWebhooks(roadmapId: RoadmapId): Promise<readonly SignedWebhook[]>
  createSignedWebhook(webhook: Omit<SignedWebhook, 'failingSince' | 'disabledAt'>): Promise<void>
  deleteSignedWebhook(roadmapId: RoadmapId, id: string): Promise<boolean>
  disableSignedWebhook(id: string, at: number): Promise<void>
  /** With the mark up to which the document was looked through, in one transaction; of each webhook's queue only so many stay. */
  queueDeliveries(deliveries: readonly NewDelivery[], mark?: { readonly document: DocumentId; readonly seq: number }): Promise<void>
  /** Up to where a document was looked through; undefined before the first time. */
  webhookMark(document: DocumentId): Promise<number | undefined>
  /** The oldest of each webhook that waits, where it is due. */
  dueDeliveries(now: number): Promise<readonly (Delivery & { readonly webhook: SignedWebhook })[]>
  noteAttempt(attempted: Attempted): Promise<void>
  /** The newest first. */
  listDeliveries(webhookId: string, limit: number): Promise<readonly Delivery[]>
}
