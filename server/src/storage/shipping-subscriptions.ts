import type { FeatureId, RoadmapId } from '@parley/shared/model/ids.ts'

/** Somebody outside wants one mail when a public card ships. */
export interface SubscriptionAsked {
  readonly roadmapId: RoadmapId
  readonly cardId: string
  readonly featureId: FeatureId
  readonly email: string
  /** By which an address is found. */
  readonly emailHash: string
  /** Of the secret in the mail that asks whether the address is theirs. */
  readonly tokenHash: string
  readonly at: number
}

export interface SubscriptionConfirmed extends Pick<SubscriptionAsked, 'roadmapId' | 'tokenHash' | 'at'> {
  readonly askedSince: number
}

export interface ShippedTo {
  readonly cardId: string
  readonly email: string
  readonly emailHash: string
}

/** An address is kept until the one mail it is for goes out, or until it is not wanted any more. */
export interface ShippingSubscriptions {
  /** False where it is confirmed already, and there is nothing to ask. */
  askSubscription(asked: SubscriptionAsked): Promise<boolean>
  /** Whether the secret is the newest one and was asked for since then; once confirmed it stays so. */
  confirmSubscription(confirmation: SubscriptionConfirmed): Promise<boolean>
  /** All that an address asked for of a roadmap. */
  dropSubscriptions(roadmapId: RoadmapId, emailHash: string): Promise<void>
  /** What nobody confirmed since then, and what was confirmed before. */
  dropStaleSubscriptions(unconfirmedBefore: number, confirmedBefore: number): Promise<void>
  /** Whom to tell that these cards shipped, and forgets them: nobody is told twice. */
  takeSubscribers(roadmapId: RoadmapId, cardIds: readonly string[]): Promise<readonly ShippedTo[]>
}
