import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { Visitor } from '../../store/presence-slice.ts'
import type { BoardModel } from './board-model.ts'
import { cardGap } from './card-size.ts'
import { slotTop } from './lane-layout.ts'
import { isLane } from './lanes.ts'

interface Point {
  readonly x: number
  readonly y: number
}

const share = 0.28
const near = 0.5
const idleAfter = 5000

/** Moves the cursor elements of a layer towards where their people point, frame by frame, until the returned function is called. */
export function moveCursors(layer: HTMLElement, model: BoardModel): () => void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const places = new Map<string, Point>()
  const heardAt = new Map<string, { readonly pointer: Visitor['pointer']; readonly at: number }>()
  let frame = 0

  function draw(now: number): void {
    const visitors = new Map(model.stores.presence.getState().visitors.map((visitor) => [String(visitor.clientId), visitor]))
    const origin = layer.getBoundingClientRect()
    for (const element of layer.querySelectorAll<HTMLElement>('[data-cursor]')) {
      const key = element.dataset['cursor'] ?? ''
      const pointer = visitors.get(key)?.pointer
      const heard = heardAt.get(key)
      if (heard === undefined || !samePointer(heard.pointer, pointer)) heardAt.set(key, { pointer, at: now })
      const target = pointer ? pointTo(model, pointer) : undefined
      const isIdle = now - (heardAt.get(key)?.at ?? now) > idleAfter
      element.toggleAttribute('data-idle', target === undefined || isIdle)
      if (target === undefined) continue
      const place = stepTowards(places.get(key), { x: target.x - origin.left, y: target.y - origin.top }, still)
      places.set(key, place)
      element.style.transform = `translate(${place.x}px, ${place.y}px)`
    }
    frame = requestAnimationFrame(draw)
  }
  for (const view of model.views.values()) view.remeasure()
  frame = requestAnimationFrame(draw)
  return () => cancelAnimationFrame(frame)
}

export function stepTowards(from: Point | undefined, to: Point, still: boolean): Point {
  if (from === undefined || still || Math.abs(to.x - from.x) + Math.abs(to.y - from.y) < near) return to
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function samePointer(a: Visitor['pointer'], b: Visitor['pointer']): boolean {
  if (!a || !b) return a === b
  return a.lane === b.lane && a.featureId === b.featureId && a.x === b.x && a.y === b.y
}

/** Undefined where the card is not on this screen. */
function pointTo(model: BoardModel, pointer: NonNullable<Visitor['pointer']>): Point | undefined {
  if (!isLane(pointer.lane)) return undefined
  const view = model.views.get(pointer.lane)
  if (view === undefined) return undefined
  const { top, bottom, left, right } = view.box()
  if (pointer.featureId === null) return { x: left + pointer.x * (right - left), y: top + pointer.y * (bottom - top) }
  const layout = model.shown.getState().layouts[pointer.lane]
  const index = isId(pointer.featureId) ? layout.indexOf(asId<FeatureId>(pointer.featureId)) : -1
  if (index < 0) return undefined
  const y = top + slotTop(layout, index) - view.scrollTop() + pointer.y * ((layout.pitches[index] ?? cardGap) - cardGap)
  return y < top || y > bottom ? undefined : { x: left + pointer.x * (right - left), y }
}
