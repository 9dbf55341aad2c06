import type { Day } from '@parley/shared/base/instant.ts'
import type { Clock } from '@parley/shared/base/sources.ts'
import type { DocumentId, PromiseId } from '@parley/shared/model/ids.ts'
import type { Promise as GivenPromise, Standing } from '@parley/shared/model/promise.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import { compareStanding } from '@parley/shared/promises/compare-standing.ts'
import type { Reason } from '@parley/shared/promises/stand.ts'
import { standingOf } from '@parley/shared/promises/standing-of.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Notices } from '../notice/notices.ts'
import type { Standings } from '../storage/standings.ts'
import type { Scene } from './scene.ts'

export interface StandingWatchOptions {
  readonly document: DocumentId
  readonly storage: Standings
  readonly notices: Pick<Notices, 'tell' | 'takeBack'>
  readonly clock: Clock
  /** How long a promise has to stand so before anybody is told: a card that is dragged back raises no alarm. */
  readonly settleMs: number
  /** Hears of every change of a standing that has settled. */
  readonly heard: (promise: GivenPromise, standing: Standing, before: Standing) => Promise<void>
}

/** A promise whose standing is not the one people know of. */
interface Unsettled {
  readonly standing: Standing
  readonly since: number
}

const alarms = ['promise-at-risk', 'promise-broken'] as const

/** Compares how promises stand with what people were told, and tells what lasts. */
export class StandingWatch {
  readonly #options: StandingWatchOptions
  readonly #told: Promise<Map<PromiseId, Standing>>
  readonly #unsettled = new Map<PromiseId, Unsettled>()

  constructor(options: StandingWatchOptions) {
    this.#options = options
    this.#told = options.storage
      .listStandings(options.document)
      .then((known) => new Map(known.map(({ promiseId, standing }) => [promiseId, standing])))
  }

  /** Looks at all promises; returns after how many milliseconds to look again, if something is about to settle. */
  async look(
    plan: PlanView,
    sales: SalesView,
    { askScene, today }: { readonly askScene: () => Promise<Scene>; readonly today: Day },
  ): Promise<number | undefined> {
    const { clock, settleMs } = this.#options
    const told = await this.#told
    let next: number | undefined
    for (const promise of sales.promises.values()) {
      const { standing, reasons } = judged(promise, plan, today)
      const known = told.get(promise.id)
      // A promise is first heard of as it is given: whoever gave it knows how it stands.
      if (known === undefined) await this.#note(promise.id, standing)
      if (known === undefined || known === standing) {
        this.#unsettled.delete(promise.id)
        continue
      }
      const since = this.#since(promise.id, standing)
      // Good news does not wait.
      const left = compareStanding(standing, known) > 0 ? since + settleMs - clock() : 0
      if (left > 0) next = Math.min(next ?? left, left)
      else await this.#tell({ promise, standing, reasons }, { plan, sales, scene: await askScene() })
    }
    return next
  }

  #since(id: PromiseId, standing: Standing): number {
    const waiting = this.#unsettled.get(id)
    if (waiting?.standing === standing) return waiting.since
    const since = this.#options.clock()
    this.#unsettled.set(id, { standing, since })
    return since
  }

  async #tell({ promise, standing, reasons }: Judged & { readonly promise: GivenPromise }, around: Around): Promise<void> {
    const { notices } = this.#options
    const item = `promise:${promise.id}`
    await this.#hear(promise, standing)
    await notices.takeBack(item, alarms)
    if (standing !== 'at_risk' && standing !== 'broken') return
    const { plan, sales, scene } = around
    const feature = plan.features.get(promise.featureId)
    const company = sales.companies.get(promise.companyId)?.name ?? 'a customer'
    const readers = [promise.authorId, ...(feature?.ownerId === null || feature === undefined ? [] : [feature.ownerId])]
    await notices.tell({
      kind: standing === 'broken' ? 'promise-broken' : 'promise-at-risk',
      workspaceId: scene.workspaceId,
      item,
      to: [...new Set(readers)].filter(scene.seesSales),
      title: `The promise to ${company} on “${feature?.title ?? 'a feature that is gone'}” is ${standing === 'broken' ? 'broken' : 'at risk'}`,
      text: `${reasons.map(reasonSentence).join(' ')} Promised: “${promise.statement}”`,
      path: scene.pathTo(`promises?promise=${promise.id}`),
    })
  }

  async #hear(promise: GivenPromise, standing: Standing): Promise<void> {
    const before = (await this.#told).get(promise.id) ?? 'safe'
    await this.#note(promise.id, standing)
    await this.#options.heard(promise, standing, before)
  }

  async #note(promiseId: PromiseId, standing: Standing): Promise<void> {
    const { storage, document, clock } = this.#options
    const told = await this.#told
    told.set(promiseId, standing)
    this.#unsettled.delete(promiseId)
    await storage.setStanding({ document, promiseId, standing, at: clock() })
  }
}

interface Judged {
  readonly standing: Standing
  readonly reasons: readonly Reason[]
}

interface Around {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly scene: Scene
}

/** What was settled, or is gone, is nobody's worry any more. */
function judged(promise: GivenPromise, plan: PlanView, today: Day): Judged {
  const { standing, reasons } = standingOf(promise, plan.features.get(promise.featureId), today)
  return { standing: standing ?? 'safe', reasons }
}
