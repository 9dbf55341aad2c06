import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import type { MailPreferences, NotificationKind } from '@parley/shared/protocol/notifications.ts'

export interface NewNotification {
  readonly personId: UserId
  readonly kind: NotificationKind
  /** What it is about, as `promise:p1`: a second one about the same while the first is unread becomes one with it. */
  readonly item: string
  readonly title: string
  readonly text: string
  readonly path: string
  readonly at: number
}

export interface StoredNotification extends NewNotification {
  readonly id: number
  /** How many became one. */
  readonly count: number
  readonly readAt: number | null
  readonly mailedAt: number | null
}

/** Somebody who has unread notifications that no mail told of yet. */
export interface Unmailed {
  readonly personId: UserId
  readonly workspaceId: WorkspaceId
  readonly name: string
  readonly email: string
  readonly preferences: MailPreferences | null
  readonly lastMailAt: number | null
  readonly notifications: readonly StoredNotification[]
}

export interface Webhook {
  readonly id: string
  readonly workspaceId: WorkspaceId
  readonly url: string
  readonly kinds: readonly NotificationKind[]
  readonly createdAt: number
  readonly lastAt: number | null
  readonly lastOutcome: string | null
}

/** What people are told of, how they want to hear of it by mail, and where else it goes. */
export interface Notifications {
  notify(notifications: readonly NewNotification[]): Promise<void>
  /** Takes back what nobody has read yet about an item, of these kinds. */
  withdrawNotifications(item: string, kinds: readonly NotificationKind[]): Promise<readonly UserId[]>
  /** The newest first. */
  listNotifications(personId: UserId, limit: number): Promise<readonly StoredNotification[]>
  countUnread(personId: UserId): Promise<number>
  readNotifications(personId: UserId, ids: readonly number[] | 'all', at: number): Promise<void>
  findMailPreferences(personId: UserId): Promise<MailPreferences | undefined>
  setMailPreferences(personId: UserId, preferences: MailPreferences): Promise<void>
  listUnmailed(): Promise<readonly Unmailed[]>
  markMailed(personId: UserId, ids: readonly number[], at: number): Promise<void>
  listWebhooks(workspaceId: WorkspaceId): Promise<readonly Webhook[]>
  createWebhook(webhook: Omit<Webhook, 'lastAt' | 'lastOutcome'>): Promise<void>
  /** False when there was none. */
  deleteWebhook(workspaceId: WorkspaceId, id: string): Promise<boolean>
  noteDelivery(id: string, at: number, outcome: string): Promise<void>
}
