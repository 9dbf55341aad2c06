import type { Result } from '@parley/shared/base/result.ts'
import type { Clock, Random } from '@parley/shared/base/sources.ts'
import { keys } from '@parley/shared/document/keys.ts'
import type { FeatureId, RoadmapId } from '@parley/shared/model/ids.ts'
import type { Seal } from '../auth/seal.ts'
import type { Notices } from '../notice/notices.ts'
import type { Observer } from '../observe/observer.ts'
import { roadmapOfDocument } from '../storage/roadmap-of-document.ts'
import type { Storage } from '../storage/storage.ts'
import type { TrackerConnection } from '../storage/trackers.ts'
import type { Room } from '../sync/room.ts'
import type { Views } from '../sync/views.ts'
import type { TrackerAdapters } from './create-adapters.ts'
import { followPlan, type FollowedPlan } from './followed-plan.ts'
import { isWorthWriting, nextState } from './link-writes.ts'
import { restAfter } from './rest-after.ts'
import type { Checked, Reading, Round, TrackerAccess, Trouble } from './tracker-adapter.ts'
import { tellOfRefusal } from './tell-of-refusal.ts'
import type { WantedLink } from './wanted-links.ts'

export interface TrackerPollerOptions {
  readonly storage: Storage
  readonly views: Pick<Views, 'plan'>
  readonly notices: Pick<Notices, 'tell' | 'takeBack'>
  readonly observer: Pick<Observer, 'bugCaught'>
  readonly clock: Clock
  readonly random: Random
  readonly seal: Seal
  readonly adapters: TrackerAdapters
}

/** What is asked of one tracker: for each issue, the links that lead to it. */
type Questions = ReadonlyMap<string, readonly { readonly plan: FollowedPlan; readonly link: WantedLink }[]>

interface Rest {
  readonly until: number
  readonly failures: number
  /** A new token does not wait for what the old one did. */
  readonly sealed: string
}

const lookEveryMs = 5000
const mostAtOnce = 100
const unreadable: Trouble = {
  problem: 'token-refused',
  waitMs: null,
  words: 'The token cannot be read: the server has another PARLEY_SECRET.',
}

const unforeseen: Trouble = { problem: 'not-understood', waitMs: null, words: '' }

/**
 * Reads from trackers what becomes of the issues that features link to, and writes it into their plans: only where somebody is
 * there, each issue once for all who link to it, and a tracker that asks to be left alone is.
 */
export class TrackerPoller implements Disposable {
  readonly #options: TrackerPollerOptions
  readonly #timer: NodeJS.Timeout
  readonly #plans = new Map<Room, FollowedPlan>()
  readonly #rests = new Map<string, Rest>()
  readonly #busy = new Map<string, Promise<void>>()
  #isOver = false

  constructor(options: TrackerPollerOptions) {
    this.#options = options
    this.#timer = setInterval(() => this.hurry(), lookEveryMs)
    this.#timer.unref()
  }

  /** Follows a plan from its opening to its end. */
  async attach(room: Room): Promise<void> {
    if (room.kind !== 'plan') return
    const { storage, views, random } = this.#options
    const roadmap = await roadmapOfDocument(storage, room.id)
    if (roadmap === undefined || this.#isOver || room.doc.isDestroyed) return
    this.#plans.set(room, followPlan(room, { roadmap, views, random }))
    room.doc.on('destroy', () => this.#plans.delete(room))
  }

  /** Somebody opened a feature and wants to know how far it is. */
  look(roadmapId: RoadmapId, featureId: FeatureId): void {
    for (const { roadmap, schedule } of this.#plans.values()) if (roadmap.id === roadmapId) schedule.look(featureId, this.#options.clock())
    this.hurry()
  }

  /** Something may be due. Whoever says so does not wait for it. */
  hurry(): void {
    void this.#startDue().catch((error: unknown) => this.#report(error))
  }

  /** A connection has a token that works, or is gone: that one was refused is nobody's worry any more. */
  async mended(id: string): Promise<void> {
    await this.#options.notices.takeBack(`tracker:${id}`, ['tracker-refused'])
    this.hurry()
  }

  /** Reads all that is due, and returns once no tracker is left that can be asked now. */
  async readDue(): Promise<void> {
    for (;;) {
      await this.#startDue()
      if (this.#busy.size === 0) return
      await Promise.all(this.#busy.values())
    }
  }

  async check(connection: Pick<TrackerConnection, 'system' | 'api' | 'email'>, token: string): Promise<Result<Checked, Trouble>> {
    const { system, api, email } = connection
    return this.#options.adapters[system].check({ api, email, token })
  }

  seal(token: string): string {
    return this.#options.seal.seal(token)
  }

  open(sealed: string): string | undefined {
    return this.#options.seal.open(sealed)
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    clearInterval(this.#timer)
  }

  /** Each tracker is asked by itself: one that is slow keeps no other one waiting. */
  async #startDue(): Promise<void> {
    if (this.#isOver || this.#plans.size === 0) return
    const connections = await this.#options.storage.listTrackers()
    for (const plan of this.#plans.values())
      plan.reconcile(connections.filter(({ workspaceId }) => workspaceId === plan.roadmap.workspaceId))
    for (const connection of connections) {
      if (this.#isOver || !this.#isReady(connection)) continue
      const questions = this.#questionsFor(connection)
      if (questions.size > 0) this.#busy.set(connection.id, this.#settle(connection, questions))
    }
  }

  async #settle(connection: TrackerConnection, questions: Questions): Promise<void> {
    try {
      await this.#ask(connection, questions)
    } catch (error) {
      this.#report(error)
      this.#rest(connection, unforeseen)
    } finally {
      this.#busy.delete(connection.id)
      // There may be more than is asked at once, and plans hear of trouble.
      this.hurry()
    }
  }

  #report(error: unknown): void {
    if (!this.#isOver) this.#options.observer.bugCaught('tracker', error)
  }

  #isReady({ id, problem, token }: TrackerConnection): boolean {
    const rest = this.#rests.get(id)
    if (this.#busy.has(id) || problem?.kind === 'token-refused') return false
    return rest === undefined || rest.sealed !== token.sealed || rest.until <= this.#options.clock()
  }

  #questionsFor({ workspaceId, system, site }: TrackerConnection): Questions {
    const now = this.#options.clock()
    const questions = new Map<string, { readonly plan: FollowedPlan; readonly link: WantedLink }[]>()
    for (const plan of this.#plans.values()) {
      if (plan.roadmap.workspaceId !== workspaceId || !plan.hasReaders()) continue
      for (const link of plan.wanted()) {
        if (link.system !== system || link.site !== site || !plan.schedule.isDue(link, now)) continue
        const known = questions.get(link.issue)
        if (known !== undefined) known.push({ plan, link })
        else if (questions.size < mostAtOnce) questions.set(link.issue, [{ plan, link }])
      }
    }
    return questions
  }

  async #ask(connection: TrackerConnection, questions: Questions): Promise<void> {
    const { storage, adapters, clock } = this.#options
    const token = this.open(connection.token.sealed)
    const round: Round =
      token === undefined
        ? { readings: new Map(), trouble: unreadable }
        : await adapters[connection.system].read(accessOf(connection, token), [...questions.keys()])
    if (this.#isOver) return
    const { readings, trouble } = round
    for (const [issue, places] of questions) {
      const reading = readings.get(issue)
      // What trouble kept from being asked is asked again; what was asked and not answered is not, or there would be no end.
      if (reading === undefined && trouble !== null) continue
      for (const { plan, link } of places) this.#learn(plan, link, reading)
    }
    this.#rest(connection, trouble)
    const read = { at: clock(), problem: trouble?.problem ?? null, sealed: connection.token.sealed }
    if (await storage.noteTrackerRead(connection.id, read)) await tellOfRefusal(this.#options, connection)
  }

  #learn({ schedule, write }: FollowedPlan, link: WantedLink, reading: Reading | undefined): void {
    const now = this.#options.clock()
    schedule.noteAsked(link, now)
    if (reading === undefined) return
    const state = nextState(link.state, reading, now)
    if (isWorthWriting(link.state, state, schedule.isWatched(link.featureId, now)))
      write([{ zone: 'links', key: keys.linkState(link.featureId, link.linkId), value: state }])
  }

  #rest({ id, token }: TrackerConnection, trouble: Trouble | null): void {
    if (trouble === null) return void this.#rests.delete(id)
    const { clock, random } = this.#options
    const failures = (this.#rests.get(id)?.failures ?? 0) + 1
    const until = clock() + restAfter(failures, trouble.waitMs, random)
    this.#rests.set(id, { until, failures, sealed: token.sealed })
  }
}

function accessOf({ api, email }: TrackerConnection, token: string): TrackerAccess {
  return { api, email, token }
}
