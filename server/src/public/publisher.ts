import type { Clock } from '@parley/shared/base/sources.ts'
import type { DocumentId, FeatureId, RoadmapId } from '@parley/shared/model/ids.ts'
import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import type { Observer } from '../observe/observer.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import { createCardIds } from './card-ids.ts'
import { PublicationDesk, type Shown } from './publication-desk.ts'
import type { SecurityHeaders } from './public-headers.ts'
import { buildSite } from './public-site.ts'
import { PublicSites } from './public-sites.ts'
import type { TellHeld } from './tell-held.ts'

export interface PublisherOptions {
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  readonly storage: Storage
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly tellHeld: TellHeld
  readonly clock: Clock
  readonly secret: string
  readonly security: SecurityHeaders
  /** Hears of each page that was made public. */
  readonly shown: (slug: string) => void
}

/** What is public at an address, and of which roadmap. */
export interface Published {
  readonly roadmapId: RoadmapId
  readonly salesDocument: DocumentId
  readonly roadmap: PublicRoadmap
  readonly settings: PublicationSettings
}

/** Periods end and months turn without anybody editing. */
const lookEveryMs = 3_600_000

/** Everything that is public of this server: one desk for each roadmap, and what they show together. */
export class Publisher implements Disposable {
  readonly sites: PublicSites
  readonly #options: PublisherOptions
  readonly #cardIdOf: (id: FeatureId) => string
  readonly #desks = new Map<RoadmapId, PublicationDesk>()
  readonly #byDocument = new Map<string, PublicationDesk>()
  readonly #current = new Map<string, Published>()
  #origin = ''
  #timer: NodeJS.Timeout | undefined

  constructor(options: PublisherOptions) {
    this.#options = options
    this.#cardIdOf = createCardIds(options.secret)
    this.sites = new PublicSites(options.security)
  }

  /** Shows what was public when the server stopped, and then looks for what changed since. */
  async start(origin: string): Promise<void> {
    this.#origin = origin
    this.sites.announce(origin)
    const { storage } = this.#options
    for (const { roadmapId, workspaceId, settings } of await storage.listPublications()) {
      const roadmap = (await storage.listRoadmaps(workspaceId)).find(({ id }) => id === roadmapId)
      if (roadmap === undefined || !settings.enabled) continue
      const desk = this.deskOf(roadmap)
      await desk.ready()
      desk.lookSoon()
    }
    this.#timer = setInterval(() => {
      for (const desk of this.#desks.values()) desk.lookSoon()
    }, lookEveryMs)
    this.#timer.unref()
  }

  attach(room: Room): void {
    this.#byDocument.get(room.id)?.attach(room)
  }

  deskOf(roadmap: Roadmap): PublicationDesk {
    const known = this.#desks.get(roadmap.id)
    if (known !== undefined) return known
    const { rooms, views, storage, observer, tellHeld, clock } = this.#options
    const show = (shown: Shown | null): void => this.#show(roadmap, shown)
    const desk = new PublicationDesk({ roadmap, rooms, views, storage, observer, tellHeld, clock, cardIdOf: this.#cardIdOf, show })
    this.#desks.set(roadmap.id, desk)
    for (const document of [roadmap.planDocument, roadmap.salesDocument]) this.#byDocument.set(document, desk)
    return desk
  }

  urlOf(slug: string): string {
    return `${this.#origin}/p/${slug}`
  }

  /** What is public at an address now, and of which roadmap it is. */
  published(slug: string): Published | undefined {
    return this.#current.get(slug)
  }

  /** The feature behind a card that is public now. It never leaves the server but to those who answer for the plan. */
  featureOf(slug: string, cardId: string): FeatureId | undefined {
    const published = this.#current.get(slug)
    if (published?.roadmap.cards.some(({ id }) => id === cardId) !== true) return undefined
    return this.#desks.get(published.roadmapId)?.featureOf(cardId)
  }

  /** To be told after each vote. */
  countSoon(roadmapId: RoadmapId): void {
    this.#desks.get(roadmapId)?.countSoon()
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer)
    for (const desk of this.#desks.values()) desk[Symbol.dispose]()
  }

  #show({ id: roadmapId, salesDocument }: Roadmap, shown: Shown | null): void {
    for (const [slug, known] of this.#current) if (known.roadmapId === roadmapId) this.#current.delete(slug)
    if (shown === null) return this.sites.set(roadmapId, null)
    const { settings, oldestFirst, current, month, doors } = shown
    const { slug, frameAncestors } = settings
    this.#current.set(slug, { roadmapId, salesDocument, roadmap: current, settings })
    const { security } = this.#options
    this.sites.set(roadmapId, buildSite({ slug, frameAncestors, oldestFirst, current, month, origin: this.#origin, security, doors }))
    this.#options.shown(slug)
  }
}
