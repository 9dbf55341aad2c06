import { dayOf } from '@parley/shared/calendar/days-between.ts'
import { instantAt, type Day } from '@parley/shared/base/instant.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import { demandOf } from '@parley/shared/demand/demand-of.ts'
import type { Demand } from '@parley/shared/demand/demand.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { emptyView, type PlanView } from '@parley/shared/projection/plan-view.ts'
import { emptySales, type SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Notices } from '../notice/notices.ts'
import type { Observer } from '../observe/observer.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import { onChange } from '../sync/on-change.ts'
import type { Room } from '../sync/room.ts'
import type { LinkWatch } from '../prospect-links/link-watch.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Views } from '../sync/views.ts'
import type { WebhookFeed } from '../webhooks/webhook-feed.ts'
import { demandWrites } from './demand-writes.ts'
import { overNotices } from './over-notices.ts'
import { planNotices } from './plan-notices.ts'
import { salesNotices } from './sales-notices.ts'
import { sceneOf } from './scene.ts'
import { StandingWatch } from './standing-watch.ts'

export interface DeskOptions {
  readonly roadmap: Roadmap
  readonly rooms: Pick<Rooms, 'open'>
  readonly views: Views
  readonly storage: Storage
  readonly notices: Notices
  readonly feed: WebhookFeed
  readonly linkWatch: Pick<LinkWatch, 'look'>
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly clock: Clock
  /** How long the worse standing of a promise has to last before anybody is told. */
  readonly settleMs: number
}

/** What comes in quick succession is looked at together. */
const gatherMs = 250
/** The shortest time between two looks while somebody keeps editing. */
const busyGapMs = 1000
const savedWithinMs = 5000
/** Days pass without anybody editing. */
const longestWaitMs = 3_600_000

/** Works for one roadmap between its two documents: writes demand into the plan, and tells people what concerns them. */
export class Desk implements Disposable {
  readonly #options: DeskOptions
  readonly #standings: StandingWatch
  #plan: () => PlanView = () => emptyView
  #sales: () => SalesView = () => emptySales
  /** What people were told up to. */
  #seen: { readonly plan?: PlanView; readonly sales?: SalesView } = {}
  #demand: { readonly sales: SalesView; readonly today: Day; readonly found: ReadonlyMap<FeatureId, Demand> } | undefined
  /** Asked for once, and again after somebody voted. */
  #votes: Promise<ReadonlyMap<FeatureId, number>> | undefined
  #timer: NodeJS.Timeout | undefined
  #dueAt = Number.POSITIVE_INFINITY
  #lookedAt = Number.NEGATIVE_INFINITY
  #working = false
  /** The document that is about to be exchanged: what was seen of it must not be told any more. */
  #resting: DocumentKind | undefined
  #isOver = false

  constructor(options: DeskOptions) {
    this.#options = options
    this.#standings = new StandingWatch({
      ...options,
      document: options.roadmap.salesDocument,
      heard: (promise, standing, before) => options.feed.standingChanged(options.roadmap, { promise, standing, before }),
    })
  }

  /** Follows a document from its opening on; one that was let go and opened again takes the place of its predecessor. */
  attach(room: Room): void {
    if (room.kind === this.#resting) this.#resting = undefined
    const { views } = this.#options
    if (room.kind === 'plan') {
      this.#plan = () => views.plan(room)
      this.#seen = { plan: this.#plan(), ...this.#seen }
    } else {
      this.#sales = () => views.sales(room)
      this.#seen = { sales: this.#sales(), ...this.#seen }
    }
    onChange(room.doc, () => this.lookSoon())
    this.lookSoon()
  }

  /** To be told after each vote. */
  countSoon(): void {
    this.#votes = undefined
    this.lookSoon()
  }

  lookSoon(): void {
    this.#lookIn(Math.max(gatherMs, this.#lookedAt + busyGapMs - performance.now()))
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    this.#stopTimer()
  }

  /** Tells what there is to tell, and then nothing until the document is attached anew or `rouse` says that it was not exchanged. */
  async rest(kind: DocumentKind): Promise<void> {
    this.#stopTimer()
    while (this.#working) await new Promise((resolve) => setTimeout(resolve, gatherMs / 10))
    await this.#look()
    this.#stopTimer()
    this.#resting = kind
    const { plan, sales } = this.#seen
    this.#seen = kind === 'plan' ? { ...(sales && { sales }) } : { ...(plan && { plan }) }
  }

  rouse(): void {
    this.#resting = undefined
    this.#lookIn(gatherMs)
  }

  /** The earlier look stands: whoever never stops editing must not keep the others waiting for it. */
  #lookIn(ms: number): void {
    const dueAt = performance.now() + ms
    if (this.#isOver || this.#resting !== undefined || dueAt >= this.#dueAt) return
    clearTimeout(this.#timer)
    this.#dueAt = dueAt
    this.#timer = setTimeout(() => void this.#look(), ms)
    this.#timer.unref()
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#dueAt = Number.POSITIVE_INFINITY
  }

  async #look(): Promise<void> {
    this.#dueAt = Number.POSITIVE_INFINITY
    if (this.#working) return this.#lookIn(gatherMs)
    this.#working = true
    this.#lookedAt = performance.now()
    let next: number | undefined
    try {
      next = await this.#work()
    } catch (error) {
      if (!this.#isOver) this.#options.observer.bugCaught('desk', error)
    } finally {
      this.#working = false
    }
    const isStale = this.#seen.plan !== this.#plan() || this.#seen.sales !== this.#sales()
    if (isStale) this.lookSoon()
    this.#lookIn(Math.min(next ?? longestWaitMs, longestWaitMs))
  }

  async #work(): Promise<number | undefined> {
    const { roadmap, rooms, storage, notices, clock } = this.#options
    // Each document is judged by the other one, so both have to be here.
    const opened = await Promise.all([rooms.open(roadmap.planDocument), rooms.open(roadmap.salesDocument)])
    const [plan, sales] = [this.#plan(), this.#sales()]
    if (!plan.ready || !sales.ready) return gatherMs
    const before = { plan, sales, ...this.#seen }
    this.#seen = { plan, sales }
    // Most edits are nobody's news, and asking who there is costs more than they do.
    const askScene = once(async () => sceneOf(roadmap, await storage.listPeople(roadmap.workspaceId)))
    if (before.plan.discussions !== plan.discussions || before.sales !== sales) {
      const scene = await askScene()
      for (const news of [...planNotices(before.plan, plan, scene), ...salesNotices(before.sales, sales, scene)])
        await notices.tell({ ...news, workspaceId: roadmap.workspaceId })
      for (const { item, kinds } of overNotices({ plan: before.plan, sales: before.sales }, { plan, sales }, roadmap.id))
        await notices.takeBack(item, kinds)
    }
    // Programs are told of what is on disk, and of nothing before.
    const saved = await Promise.all(opened.map(async (one) => one.ok && (await one.value.room.whenSaved(savedWithinMs))))
    if (saved.every(Boolean)) await this.#options.feed.look(roadmap, { before: before.plan, plan, sales })
    const today: Day = dayOf(instantAt(clock()))
    await this.#writeDemand(today)
    const settling = [
      await this.#options.linkWatch.look(roadmap, { now: { plan, sales, today }, seesSales: async () => (await askScene()).seesSales }),
      await this.#standings.look(plan, sales, { askScene, today }),
    ].flatMap((ms) => ms ?? [])
    return settling.length === 0 ? undefined : Math.min(...settling)
  }

  /** It changes with what sales writes and from day to day, and not with the plan. */
  #demandOn(today: Day): ReadonlyMap<FeatureId, Demand> {
    const sales = this.#sales()
    if (this.#demand?.sales !== sales || this.#demand.today !== today) this.#demand = { sales, today, found: demandOf(sales, today) }
    return this.#demand.found
  }

  async #countVotes(): Promise<ReadonlyMap<FeatureId, number>> {
    try {
      const counts = await this.#options.storage.countVotes(this.#options.roadmap.id)
      return new Map(counts.map(({ featureId, votes }) => [featureId, votes]))
    } catch (error) {
      this.#votes = undefined
      throw error
    }
  }

  async #writeDemand(today: Day): Promise<void> {
    const votes = await (this.#votes ??= this.#countVotes())
    const writes = demandWrites(this.#plan(), { demand: this.#demandOn(today), votes })
    if (writes.length === 0) return
    const opened = await this.#options.rooms.open(this.#options.roadmap.planDocument)
    if (!opened.ok) return
    const { room } = opened.value
    room.edit('server', () => writeEntries(room, writes, 'server'))
  }
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => (asked ??= ask())
}
