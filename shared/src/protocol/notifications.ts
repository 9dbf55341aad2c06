import * as z from 'zod/mini'

/** What somebody is told of, and why. */
export const notificationKinds = [
  'mentioned',
  'replied',
  'request-answered',
  'request-waits',
  'promise-at-risk',
  'promise-broken',
  'promise-to-approve',
  'promise-settled',
  'pm-asked',
  'link-stale',
  'publication-held',
  'webhook-disabled',
  'tracker-refused',
] as const
export type NotificationKind = (typeof notificationKinds)[number]

/** One line of the inbox. What happened again to the same item while it was unread is the same line. */
export interface NotificationJson {
  readonly id: string
  readonly kind: NotificationKind
  /** A sentence that says all there is to know at a glance. */
  readonly title: string
  readonly text: string
  /** Where to look, as a path of this site. */
  readonly path: string
  readonly count: number
  readonly at: string
  readonly read: boolean
}

export interface InboxJson {
  readonly unread: number
  readonly notifications: readonly NotificationJson[]
}

/** Which lines were read: those named, or all. */
export const readNotifications = z.strictObject({ ids: z.union([z.literal('all'), z.array(z.string()).check(z.maxLength(500))]) })
export type ReadNotifications = z.infer<typeof readNotifications>

export const digests = ['off', 'instant', 'daily', 'weekly'] as const

/** How somebody hears of things by mail. Hours are of the clock in the time zone, 0 to 23; equal ones mean no quiet hours. */
export const mailPreferences = z.strictObject({
  digest: z.enum(digests),
  quietFrom: z.int().check(z.minimum(0), z.maximum(23)),
  quietTo: z.int().check(z.minimum(0), z.maximum(23)),
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone, 'must be a time zone of the IANA list')),
})
export type MailPreferences = z.infer<typeof mailPreferences>

export const defaultMailPreferences: MailPreferences = { digest: 'daily', quietFrom: 20, quietTo: 7, timeZone: 'UTC' }

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    // Thrown for names that are on no list.
    return false
  }
}

export const createWebhook = z.strictObject({
  url: z.url().check(z.maxLength(500)),
  kinds: z.array(z.enum(notificationKinds)).check(z.minLength(1)),
})
export type CreateWebhook = z.infer<typeof createWebhook>

export interface WebhookJson {
  readonly id: string
  readonly url: string
  readonly kinds: readonly NotificationKind[]
  readonly createdAt: string
  /** What came of the last delivery; null before the first. */
  readonly last: { readonly at: string; readonly outcome: string } | null
}
