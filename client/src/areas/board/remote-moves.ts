import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { boardLanes } from './lanes.ts'
import type { BoardModel } from './board-model.ts'
import { firstName } from './first-name.ts'
import type { Visitor } from '../../store/presence-slice.ts'

const outlinedFor = 1200
/** A drop and the end of the drag come by two ways, in either order. */
const togetherFor = 500
const many = 5

interface Held {
  readonly by: Visitor
  readonly until: number
}

/** Outlines what somebody else has just dropped, in their colour; when that is many cards, one sentence says so instead. */
export function followRemoteMoves(model: BoardModel, tell: (sentence: string) => void): () => void {
  const { plan, presence } = model.stores
  const { desk } = model
  const held = new Map<string, Held>()
  const timers = new Set<ReturnType<typeof setTimeout>>()

  function noteHeld(visitors: readonly Visitor[], before: readonly Visitor[]): void {
    for (const visitor of visitors) if (visitor.drag) held.set(visitor.drag.featureId, { by: visitor, until: Infinity })
    for (const { drag, clientId } of before) {
      const last = drag ? held.get(drag.featureId) : undefined
      if (!drag || last?.by.clientId !== clientId) continue
      const still = visitors.some((one) => one.clientId === clientId && one.drag?.featureId === drag.featureId)
      if (!still) held.set(drag.featureId, { by: last.by, until: performance.now() + togetherFor })
    }
  }

  function outline(ids: readonly FeatureId[], userId: string): void {
    desk.setState(({ dropped }) => ({ dropped: new Map([...dropped, ...ids.map((id) => [id, userId] as const)]) }))
    const timer = setTimeout(() => {
      timers.delete(timer)
      desk.setState(({ dropped }) => ({ dropped: new Map([...dropped].filter(([id]) => !ids.includes(id))) }))
    }, outlinedFor)
    timers.add(timer)
  }

  function notePlaces(after: PlanView, before: PlanView): void {
    if (held.size === 0 || model.isOwnChange() || boardLanes.every((lane) => after.lanes[lane] === before.lanes[lane])) return
    const moved = movedBetween(before, after)
    const hand = moved.map((id) => held.get(id)).find((one) => one !== undefined && one.until > performance.now())
    if (hand === undefined) return
    if (moved.length > many) tell(`${firstName(hand.by.name)} moved ${moved.length} cards`)
    else outline(moved, hand.by.userId)
    for (const id of moved) held.delete(id)
  }

  const stops = [presence.subscribe(({ visitors }, before) => noteHeld(visitors, before.visitors)), plan.subscribe(notePlaces)]
  return () => {
    for (const stop of stops) stop()
    for (const timer of timers) clearTimeout(timer)
  }
}

function movedBetween(before: PlanView, after: PlanView): readonly FeatureId[] {
  const moved: FeatureId[] = []
  for (const [id, feature] of after.features) {
    const last = before.features.get(id)
    if (last !== undefined && last !== feature && (last.order !== feature.order || last.horizon !== feature.horizon)) moved.push(id)
  }
  return moved
}
