import type { Clock } from '@parley/shared/base/sources.ts'
import type { UserId, WorkspaceId } from '@parley/shared/model/ids.ts'
import { defaultMailPreferences, type NotificationKind } from '@parley/shared/protocol/notifications.ts'
import { digestMail } from '../mail/digest-mail.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Observer } from '../observe/observer.ts'
import type { NewNotification, Notifications } from '../storage/notifications.ts'
import { isDigestDue } from './due-digest.ts'

/** Something to tell several people of. */
export interface Notice extends Omit<NewNotification, 'personId' | 'at'> {
  readonly workspaceId: WorkspaceId
  readonly to: readonly UserId[]
}

export interface NoticesOptions {
  readonly storage: Notifications
  readonly mailer: Mailer
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly clock: Clock
  /** The address of a path, for readers of mails and other tools. */
  readonly linkTo: (path: string) => string
  /** Tells the open pages of somebody. */
  readonly tellInbox: (personId: UserId) => void
  readonly post: (url: string, body: unknown) => Promise<string>
}

const digestGapMs = 60_000

/** What people are told: in their inbox at once, by mail as they chose, and in other tools by webhook. */
export class Notices implements Disposable {
  readonly #options: NoticesOptions
  readonly #timer: NodeJS.Timeout
  #mailing = false

  constructor(options: NoticesOptions) {
    this.#options = options
    this.#timer = setInterval(() => void this.sendDigests(), digestGapMs)
    this.#timer.unref()
  }

  async tell(notice: Notice): Promise<void> {
    const { storage, clock, tellInbox, observer } = this.#options
    const { to, workspaceId: _workspaceId, ...words } = notice
    if (to.length === 0) return
    const at = clock()
    await storage.notify([...new Set(to)].map((personId) => ({ ...words, personId, at })))
    for (const personId of to) tellInbox(personId)
    void this.#post(notice).catch((error: unknown) => observer.bugCaught('webhook', error))
  }

  /** What was told is no longer so. */
  async takeBack(item: string, kinds: readonly NotificationKind[]): Promise<void> {
    for (const personId of await this.#options.storage.withdrawNotifications(item, kinds)) this.#options.tellInbox(personId)
  }

  /** Mails everybody who is due what they have not read. */
  async sendDigests(): Promise<void> {
    if (this.#mailing) return
    const { storage, mailer, clock, linkTo, observer } = this.#options
    this.#mailing = true
    try {
      for (const { personId, name, email, preferences, lastMailAt, notifications } of await storage.listUnmailed()) {
        const now = clock()
        if (!isDigestDue(preferences ?? defaultMailPreferences, now, lastMailAt)) continue
        const ids = notifications.map(({ id }) => id)
        // Written down first: a mail that is lost is better than one that comes every minute.
        await storage.markMailed(personId, ids, now)
        mailer.send(
          digestMail({
            to: email,
            name,
            settings: linkTo('/account'),
            lines: notifications.map((one) => ({ ...one, link: linkTo(one.path) })),
          }),
        )
      }
    } catch (error) {
      observer.bugCaught('digest', error)
    } finally {
      this.#mailing = false
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
  }

  async #post({ workspaceId, kind, title, text, path }: Notice): Promise<void> {
    const { storage, post, linkTo, clock } = this.#options
    for (const { id, url, kinds } of await storage.listWebhooks(workspaceId)) {
      if (!kinds.includes(kind)) continue
      const outcome = await post(url, { text: `*${slackText(title)}*\n${slackText(text)}\n<${linkTo(path)}|Open in Parley>` })
      await storage.noteDelivery(id, clock(), outcome)
    }
  }
}

/** Slack reads these three signs as its own. */
function slackText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
