import type { Clock } from '@parley/shared/base/sources.ts'
import type { RoadmapId, UserId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
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

/** What sentences and the one they are for depend on; a part that did not change keeps its identity. */
type Ground = Pick<PlanView, 'features' | 'guidance'> & Pick<SalesView, 'companies' | 'deals'> & Pick<Now, 'today'>

/** What came of comparing one link. */
type Outcome = { readonly kind: 'current' } | { readonly kind: 'told' } | { readonly kind: 'settling'; readonly leftMs: number }

interface Settled {
  readonly ground: Ground | 'unopened'
  /** When the next link expires whose rep was told. */
  readonly until: number
}

/** Tells a rep once that a prospect has seen something else than what is said today, as long as the prospect can look again. */
export class LinkWatch {
  readonly #options: LinkWatchOptions
  /** On what all openings were compared and nothing was left to settle, or that there was no opening to compare. */
  readonly #settledOn = new Map<RoadmapId, Settled>()
  readonly #staleSince = new Map<string, number>()

  constructor(options: LinkWatchOptions) {
    this.#options = options
  }

  /** To be told after each opening and each revocation. */
  changed(roadmapId: RoadmapId): void {
    this.#settledOn.delete(roadmapId)
  }

  /** Returns after how many milliseconds to look again, if something is about to settle or to expire. */
  async look(roadmap: Pick<Roadmap, 'id' | 'workspaceId'>, look: LinkLook): Promise<number | undefined> {
    const ground = groundOf(look.now)
    const left = this.#leftOn(roadmap.id, ground)
    if (left > 0) return left
    // Noted beforehand, so that an opening under way takes it back.
    this.#settledOn.set(roadmap.id, { ground, until: Number.POSITIVE_INFINITY })
    let isSettled = false
    try {
      const next = await this.#compareAll(roadmap, { ...look, ground })
      isSettled = next === undefined
      const holdsMs = this.#leftOn(roadmap.id, ground)
      return next ?? (holdsMs > 0 ? holdsMs : undefined)
    } finally {
      if (!isSettled) this.#settledOn.delete(roadmap.id)
    }
  }

  /** For how many milliseconds what was found on this ground holds. */
  #leftOn(roadmapId: RoadmapId, ground: Ground): number {
    const settled = this.#settledOn.get(roadmapId)
    return isSame(settled?.ground, ground) ? (settled?.until ?? 0) - this.#options.clock() : 0
  }

  async #compareAll(
    roadmap: Pick<Roadmap, 'id' | 'workspaceId'>,
    { ground, ...look }: LinkLook & { readonly ground: Ground },
  ): Promise<number | undefined> {
    const { storage, clock } = this.#options
    const links = await storage.listProspectLinks(roadmap.id)
    const opened = links.filter((link) => link.lastOpen !== null && (link.toldStaleAt !== null || isLive(link, clock())))
    let next: number | undefined
    let until = Number.POSITIVE_INFINITY
    for (const link of opened) {
      const outcome = await this.#compare(roadmap, link, look)
      if (outcome.kind === 'settling') next = Math.min(next ?? outcome.leftMs, outcome.leftMs)
      if (outcome.kind === 'told') until = Math.min(until, link.expiresAt)
    }
    if (this.#settledOn.has(roadmap.id)) this.#settledOn.set(roadmap.id, { ground: opened.length === 0 ? 'unopened' : ground, until })
    return next
  }

  async #compare(roadmap: Pick<Roadmap, 'id' | 'workspaceId'>, link: ProspectLink, { now, seesSales }: LinkLook): Promise<Outcome> {
    const { storage, notices, clock, settleMs } = this.#options
    const item = `prospect-link:${link.id}`
    if (!isLive(link, clock()) || !isStale(link, now)) {
      this.#staleSince.delete(link.id)
      if (link.toldStaleAt === null) return { kind: 'current' }
      await notices.takeBack(item, ['link-stale'])
      await storage.noteToldStale(link.id, null)
      return { kind: 'current' }
    }
    if (link.toldStaleAt !== null) return { kind: 'told' }
    const since = this.#staleSince.get(link.id) ?? clock()
    this.#staleSince.set(link.id, since)
    const left = since + settleMs - clock()
    if (left > 0) return { kind: 'settling', leftMs: left }
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
    return { kind: 'told' }
  }
}

function groundOf({ plan, sales, today }: Now): Ground {
  return { features: plan.features, guidance: plan.guidance, companies: sales.companies, deals: sales.deals, today }
}

function isSame(before: Ground | 'unopened' | undefined, now: Ground): boolean {
  if (before === undefined || before === 'unopened') return before === 'unopened'
  const { features, guidance, companies, deals, today } = before
  const isSamePlan = features === now.features && guidance === now.guidance
  return isSamePlan && companies === now.companies && deals === now.deals && today === now.today
}

/** Whether the page says something else than when it was last opened; one that nobody opened, or can open, is never out of date. */
export function isStale(link: ProspectLink, now: Now): boolean {
  const content = linkContent(link, now)
  return link.lastOpen !== null && content !== undefined && content.version !== link.lastOpen.version
}
