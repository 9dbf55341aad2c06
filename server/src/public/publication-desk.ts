import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { instantAt, type Day } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { FeatureId, RoadmapId, UserId } from '@parley/shared/model/ids.ts'
import { lintPublic } from '@parley/shared/public/lint-public.ts'
import { firstSettings, type PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { DatedVersion } from '@parley/shared/public/public-history.ts'
import type { Month, PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { voteBandOf } from '@parley/shared/public/vote-band.ts'
import { withdraw } from '@parley/shared/public/withdraw.ts'
import type { Observer } from '../observe/observer.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Publisher, StoredVersion } from '../storage/publications.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import { noBands, type Doors } from './doors.ts'
import { draftOf, hashOf, type Draft } from './draft.ts'
import { followPlan, type Followed } from './follow-plan.ts'
import { page } from './public-site.ts'
import type { TellHeld } from './tell-held.ts'

export interface PublicationDeskOptions {
  readonly roadmap: Roadmap
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  readonly storage: Storage
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly clock: Clock
  readonly cardIdOf: (id: FeatureId) => string
  readonly tellHeld: TellHeld
  /** Shows outsiders this, or nothing. */
  readonly show: (shown: Shown | null) => void
}

export interface Shown {
  readonly settings: PublicationSettings
  readonly oldestFirst: readonly DatedVersion[]
  readonly current: PublicRoadmap
  readonly month: Month
  readonly doors: Doors
}

/** What those who answer for the plan see of its publication. */
export interface PublicationState {
  readonly settings: PublicationSettings
  readonly draft: Draft
  readonly live: PublicRoadmap | null
  readonly newestFirst: readonly StoredVersion[]
}

export type ReleaseFailure = 'disabled' | 'changed' | 'held-back'
export type RestoreFailure = 'disabled' | 'unknown-version' | 'not-held' | 'no-longer-public' | 'held-back'

/** What comes in quick succession is published together. */
const gatherMs = 400
/** Where the medium fails, what is public stays as it is until it works again. */
const retryMs = 5000
const saveWithinMs = 10_000
/** As far back as badges and feeds can tell; older versions stay in the database. */
const versionsKept = 200

/** Publishes one roadmap: follows its documents, holds back what the linter finds, and withdraws at once what became private. */
export class PublicationDesk implements Disposable {
  readonly #options: PublicationDeskOptions
  readonly #followed: Followed
  #settings: PublicationSettings
  #newestFirst: readonly StoredVersion[] = []
  /** Behind the cards that may be public. */
  #features: ReadonlyMap<string, FeatureId> = new Map()
  #bands = noBands
  #shown: ({ readonly version: number } & Pick<Shown, 'month' | 'settings'> & Pick<Doors, 'bands'>) | undefined
  /** Undefined before the first look: what was so before the server stopped was told then. */
  #isHeld: boolean | undefined
  #line: Promise<unknown>
  #timer: NodeJS.Timeout | undefined
  #countTimer: NodeJS.Timeout | undefined
  #isOver = false

  constructor(options: PublicationDeskOptions) {
    this.#options = options
    this.#followed = followPlan(options.views, () => this.lookSoon())
    const { name, slug, id } = options.roadmap
    this.#settings = firstSettings(name, slug.length < 3 ? `${slug}-roadmap` : slug)
    this.#line = this.#load(id).catch((error: unknown) => options.observer.bugCaught('publication', error))
  }

  attach(room: Room): void {
    if (!this.#settings.enabled) return
    this.#followed.follow(room)
    this.lookSoon()
  }

  /** Once everything asked for before is done. */
  async ready(): Promise<void> {
    await this.#line
  }

  lookSoon(): void {
    this.#lookIn(gatherMs)
  }

  /** Shows what came of votes, however many come at once. */
  countSoon(): void {
    if (this.#isOver) return
    this.#countTimer ??= setTimeout(() => {
      this.#countTimer = undefined
      this.count().catch((error: unknown) => {
        if (!this.#isOver) this.#options.observer.bugCaught('publication', error)
      })
    }, gatherMs)
    this.#countTimer.unref()
  }

  count(): Promise<void> {
    return this.#next(async () => {
      await this.#count()
      this.#show()
    })
  }

  /** Publishes what may be published by itself, and takes away what may no longer be seen. */
  look(): Promise<void> {
    return this.#next(async () => {
      if (!this.#settings.enabled) return this.#show()
      const draft = await this.#draft()
      if (draft === undefined) return this.#lookIn(retryMs)
      const isAutomatic = this.#settings.mode === 'automatic' && draft.findings.length === 0
      const live = this.#newestFirst[0]?.content ?? null
      if (isAutomatic) await this.#publish(draft.roadmap, 'policy')
      else if (live !== null) await this.#publish(withdraw(live, draft.roadmap), 'policy')
      this.#show()
      await this.#noteHeld(draft.findings.length > 0)
    })
  }

  state(): Promise<Result<PublicationState, 'unavailable'>> {
    return this.#next(async () => {
      const draft = await this.#draft()
      if (draft === undefined) return fail('unavailable')
      const live = this.#settings.enabled ? (this.#newestFirst[0]?.content ?? null) : null
      return ok({ settings: this.#settings, draft, live, newestFirst: this.#newestFirst })
    })
  }

  /** What outsiders would see, as they would see it. */
  async preview(number: number | 'draft', url: string): Promise<Result<string, 'unknown-version' | 'unavailable'>> {
    const state = await this.state()
    if (!state.ok) return state
    const current =
      number === 'draft' ? state.value.draft.roadmap : state.value.newestFirst.find((version) => version.number === number)?.content
    if (current === undefined) return fail('unknown-version')
    const doors = { ...this.#settings, bands: this.#bands }
    return ok(page({ current, oldestFirst: this.#oldestFirst(), month: this.#today().slice(0, 7), doors }, url))
  }

  /** What an owner has decided, once it is written. */
  apply(settings: PublicationSettings): Promise<void> {
    this.#settings = settings
    // Switching off does not wait for what is under way.
    if (!settings.enabled) this.#show()
    return this.look()
  }

  release(hash: string, by: UserId): Promise<Result<void, ReleaseFailure>> {
    return this.#next(async () => {
      if (!this.#settings.enabled) return fail('disabled')
      const draft = await this.#draft()
      if (draft?.hash !== hash) return fail('changed')
      if (draft.findings.length > 0) return fail('held-back')
      await this.#publish(draft.roadmap, by)
      this.#show()
      return ok(undefined)
    })
  }

  /** Publishes an earlier version once more, where all of it may still be seen. */
  restore(number: number, by: UserId): Promise<Result<void, RestoreFailure>> {
    return this.#next(async () => {
      if (!this.#settings.enabled) return fail('disabled')
      if (this.#settings.mode !== 'held') return fail('not-held')
      const content = this.#newestFirst.find((version) => version.number === number)?.content
      const draft = await this.#draft()
      if (content === undefined || draft === undefined) return fail('unknown-version')
      if (withdraw(content, draft.roadmap) !== content) return fail('no-longer-public')
      if (lintPublic(content, draft.secrets).length > 0) return fail('held-back')
      await this.#publish(content, by)
      this.#show()
      return ok(undefined)
    })
  }

  /** Which feature a public card stands for; for the server alone. */
  featureOf(cardId: string): FeatureId | undefined {
    return this.#features.get(cardId)
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    clearTimeout(this.#timer)
    clearTimeout(this.#countTimer)
  }

  #lookIn(ms: number): void {
    if (this.#isOver || !this.#settings.enabled) return
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.look().catch((error: unknown) => {
        if (this.#isOver) return
        this.#options.observer.bugCaught('publication', error)
        this.#lookIn(retryMs)
      })
    }, ms)
    this.#timer.unref()
  }

  /** One thing after the other, so that no two work on the same version. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work)
    this.#line = done.catch(() => undefined)
    return done
  }

  async #load(id: RoadmapId): Promise<void> {
    const { storage } = this.#options
    const [known, versions] = await Promise.all([storage.findPublication(id), storage.listVersions(id, versionsKept)])
    this.#settings = known?.settings ?? this.#settings
    this.#newestFirst = versions
    await this.#count()
    this.#show()
  }

  async #count(): Promise<void> {
    const counts = await this.#options.storage.countVotes(this.#options.roadmap.id)
    const bands = counts.flatMap(({ cardId, votes }) => {
      const band = voteBandOf(votes)
      return band === null ? [] : [[cardId, band] as const]
    })
    const isSame = bands.length === this.#bands.size && bands.every(([cardId, band]) => this.#bands.get(cardId) === band)
    if (!isSame) this.#bands = new Map(bands)
  }

  async #noteHeld(isHeld: boolean): Promise<void> {
    const before = this.#isHeld
    this.#isHeld = isHeld
    const isNews = isHeld ? before === false : before !== false
    if (isNews) await this.#options.tellHeld(this.#options.roadmap, isHeld)
  }

  #today(): Day {
    return dayOf(instantAt(this.#options.clock()))
  }

  /**
   * Of what is on disk alone; undefined where the documents cannot be read or saved now. One that is damaged may have lost that
   * something became private, so nothing is published of it.
   */
  async #draft(): Promise<Draft | undefined> {
    const { roadmap, rooms, storage, cardIdOf } = this.#options
    const opened = await Promise.all([rooms.open(roadmap.planDocument), rooms.open(roadmap.salesDocument)])
    const live = opened.flatMap((one) => (one.ok ? [one.value.room] : []))
    if (live.length < opened.length || live.some((room) => room.storage === 'damaged')) return undefined
    for (const room of live) this.#followed.follow(room)
    const [plan, sales] = [this.#followed.plan(), this.#followed.sales()]
    const saved = await Promise.all(live.map((room) => room.whenSaved(saveWithinMs)))
    if (!plan.ready || !sales.ready || saved.includes(false)) return undefined
    const people = await storage.listPeople(roadmap.workspaceId)
    const published = this.#newestFirst[0]?.content ?? null
    const draft = draftOf({ plan, sales, people, settings: this.#settings, published, today: this.#today(), cardIdOf })
    this.#features = draft.features
    return draft
  }

  async #publish(content: PublicRoadmap, by: Publisher): Promise<void> {
    const hash = hashOf(content)
    const [latest] = this.#newestFirst
    if (latest?.hash === hash) return
    const { roadmap, storage, clock } = this.#options
    const version = { roadmapId: roadmap.id, at: clock(), by, hash, content }
    const added = await storage.addVersion({ ...version, after: latest?.number ?? 0 })
    // Switched off meanwhile, which is about to be told.
    if (!added.ok && added.failure === 'disabled') return
    if (!added.ok) throw new Error(`a version was refused: ${added.failure}`)
    this.#newestFirst = [{ ...version, number: added.value }, ...this.#newestFirst].slice(0, versionsKept)
  }

  #oldestFirst(): readonly DatedVersion[] {
    return this.#newestFirst.toReversed().map(({ number, at, content }) => ({ number, month: instantAt(at).slice(0, 7), roadmap: content }))
  }

  /** Only what differs is made anew. */
  #show(): void {
    if (this.#isOver) return
    const [latest] = this.#newestFirst
    const [settings, bands] = [this.#settings, this.#bands]
    if (!settings.enabled || latest === undefined) {
      this.#shown = undefined
      this.#options.show(null)
      return
    }
    const month = this.#today().slice(0, 7)
    const before = this.#shown
    if (before?.version === latest.number && before.month === month && before.settings === settings && before.bands === bands) return
    this.#shown = { version: latest.number, month, settings, bands }
    this.#options.show({ settings, oldestFirst: this.#oldestFirst(), current: latest.content, month, doors: { ...settings, bands } })
  }
}
