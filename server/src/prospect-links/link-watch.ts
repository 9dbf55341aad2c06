import type { Clock } from '@parley/shared/base/sources.ts'
import type { RoadmapId, UserId } from '@parley/shared/model/ids.ts'
import type { Notices } from '../notice/notices.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { ProspectLink, ProspectLinks } from '../storage/prospect-links.ts'
import { isLive } from './admit-prospect.ts'
import { linkContent, type Now } from './link-content.ts'

export interface LinkWatchOptions {
  readonly storage: Pick<ProspectLinks, 'listProspectLinks' | 'noteToldStale'>
  readonly notices: Pick<Notices, 'tell' | 'takeBack'>
  readonly clock: Clock
  /** How long the page has to say something else before the rep is told: a card that is dragged back is no news. */
  readonly settleMs: number
}

export interface LinkLook {
  readonly now: Now
  /** Whether somebody may still read what sales writes. */
  readonly seesSales: () => Promise<(id: UserId) => boolean>
}

/** Tells a rep once that a prospect has seen something else than what is said today. */
export class LinkWatch {
  readonly #options: LinkWatchOptions
  /** Where nobody opened anything, so that there is nothing to compare. */
  readonly #quiet = new Set<RoadmapId>()
  readonly #staleSince = new Map<string, number>()

  constructor(options: LinkWatchOptions) {
    this.#options = options
  }

  /** To be told after each opening. */
  opened(roadmapId: RoadmapId): void {
    this.#quiet.delete(roadmapId)
  }

  /** Returns after how many milliseconds to look again, if something is about to settle. */
  async look(roadmap: Pick<Roadmap, 'id' | 'workspaceId'>, look: LinkLook): Promise<number | undefined> {
    if (this.#quiet.has(roadmap.id)) return undefined
    const { storage, clock } = this.#options
    this.#quiet.add(roadmap.id)
    let next: number | undefined
    for (const link of await storage.listProspectLinks(roadmap.id)) {
      if (link.lastOpen === null || !isLive(link, clock())) continue
      this.#quiet.delete(roadmap.id)
      const left = await this.#compare(roadmap, link, look)
      if (left !== undefined) next = Math.min(next ?? left, left)
    }
    return next
  }

  async #compare(
    roadmap: Pick<Roadmap, 'id' | 'workspaceId'>,
    link: ProspectLink,
    { now, seesSales }: LinkLook,
  ): Promise<number | undefined> {
    const { storage, notices, clock, settleMs } = this.#options
    const item = `prospect-link:${link.id}`
    if (!isStale(link, now)) {
      this.#staleSince.delete(link.id)
      if (link.toldStaleAt === null) return undefined
      await storage.noteToldStale(link.id, null)
      await notices.takeBack(item, ['link-stale'])
      return undefined
    }
    if (link.toldStaleAt !== null) return undefined
    const since = this.#staleSince.get(link.id) ?? clock()
    this.#staleSince.set(link.id, since)
    const left = since + settleMs - clock()
    if (left > 0) return left
    this.#staleSince.delete(link.id)
    await storage.noteToldStale(link.id, clock())
    const mayRead = await seesSales()
    await notices.tell({
      kind: 'link-stale',
      workspaceId: roadmap.workspaceId,
      item,
      to: [link.madeBy].filter(mayRead),
      title: `What “${link.label}” saw is out of date`,
      text: 'The link you shared says something else now than when it was last opened. Tell them, or let them open it again.',
      path: `/r/${roadmap.id}/companies?company=${link.companyId}`,
    })
    return undefined
  }
}

/** Whether the page says something else than when it was last opened; one that nobody opened is never out of date. */
export function isStale(link: ProspectLink, now: Now): boolean {
  return link.lastOpen !== null && linkContent(link, now)?.version !== link.lastOpen.version
}
