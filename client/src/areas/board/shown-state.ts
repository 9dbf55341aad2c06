import { laneOf, type Feature, type Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardModel } from './board-model.ts'
import { cardPitch, titleWidth, type Sizing } from './card-size.ts'
import { emptyLayout, relayOut, type LaneLayout, type Sized } from './lane-layout.ts'
import { boardLanes } from './lanes.ts'
import { shownLanes } from './shown-lanes.ts'
import { canvasTextWidth, createTitleLines, type TitleLines } from './title-lines.ts'

/** What the lanes show and where each card of them stands. Parts that did not change keep their identity. */
export interface Shown {
  readonly layouts: Readonly<Record<Lane, LaneLayout>>
  /** The card that holds the board's one tab stop. */
  readonly tabStop: FeatureId | null
}

export type ShownStore = StoreApi<Shown>

export function createShownStore(): ShownStore {
  return createStore<Shown>(() => ({
    layouts: { now: emptyLayout, next: emptyLayout, later: emptyLayout, none: emptyLayout, shipped: emptyLayout },
    tabStop: null,
  }))
}

/** Keeps what is shown true to the plan, the ranking, the reader's view and the size of the board, until the returned function is called. */
export function followShown(model: BoardModel): () => void {
  const { stores, desk, shown } = model
  let lines: TitleLines = createTitleLines(canvasTextWidth(16))
  let sized = nothingSized
  let sizedFor = desk.getState().sizing

  function update(): void {
    const plan = stores.plan.getState()
    const view = stores.view.getState()
    const { sizing, unfolded } = desk.getState()
    const before = shown.getState()
    const lanes = shownLanes({ plan, ranked: stores.ranking.getState().order, view })
    const pitchOf = pitchFrom(sizing, lines)
    if (sizing !== sizedFor) sized = nothingSized
    sizedFor = sizing
    const next = { ...sized }
    for (const lane of boardLanes)
      next[lane] = relayOut(sized[lane], { ids: lanes[lane], sourceOf: (id) => plan.features.get(id), pitchOf })
    sized = next
    const layouts = {
      now: next.now.layout,
      next: next.next.layout,
      later: next.later.layout,
      none: next.none.layout,
      shipped: next.shipped.layout,
    }
    const tabStop = tabStopIn(layouts, unfolded, focusedCard(plan, view.focusedId))
    const isSame = tabStop === before.tabStop && boardLanes.every((lane) => layouts[lane] === before.layouts[lane])
    if (!isSame) shown.setState({ layouts, tabStop })
  }

  function measureAnew(): void {
    lines = createTitleLines(canvasTextWidth(desk.getState().sizing.rem))
    update()
  }
  const stops = [
    stores.plan.subscribe(update),
    stores.ranking.subscribe(() => {
      if (stores.view.getState().laneOrder === 'score') update()
    }),
    stores.view.subscribe((after, before) => {
      if (after.filter !== before.filter || after.laneOrder !== before.laneOrder) model.noteOwnChange()
      update()
    }),
    desk.subscribe((after, before) => {
      if (after.sizing.rem !== before.sizing.rem || after.sizing.fonts !== before.sizing.fonts) measureAnew()
      else if (after.sizing !== before.sizing || after.unfolded !== before.unfolded) update()
    }),
  ]
  measureAnew()
  return () => {
    for (const stop of stops) stop()
  }
}

interface FocusedCard {
  readonly id: FeatureId
  readonly lane: Lane
}

function focusedCard(plan: PlanView, id: FeatureId | null): FocusedCard | null {
  const feature = id === null ? undefined : plan.features.get(id)
  const lane = feature === undefined ? null : laneOf(feature)
  return feature === undefined || lane === null ? null : { id: feature.id, lane }
}

/** The focused card while it is shown, or else the first card there is. */
function tabStopIn(layouts: Shown['layouts'], unfolded: ReadonlySet<Lane>, focused: FocusedCard | null): FeatureId | null {
  if (focused !== null && isOpen(focused.lane, unfolded) && layouts[focused.lane].indexOf(focused.id) >= 0) return focused.id
  const first = boardLanes.find((lane) => isOpen(lane, unfolded) && layouts[lane].ids.length > 0)
  return first === undefined ? null : (layouts[first].ids[0] ?? null)
}

const unsized: Sized<Feature> = { layout: emptyLayout, sources: [] }
const nothingSized: Readonly<Record<Lane, Sized<Feature>>> = {
  now: unsized,
  next: unsized,
  later: unsized,
  none: unsized,
  shipped: unsized,
}

function pitchFrom(sizing: Sizing, lines: TitleLines): (feature: Feature | undefined) => number {
  const width = titleWidth(sizing)
  const small = cardPitch(sizing, 1)
  const large = cardPitch(sizing, 2)
  return (feature) => (small === large || lines(feature?.title ?? '', width) === 1 ? small : large)
}

export function isOpen(lane: Lane, unfolded: ReadonlySet<Lane>): boolean {
  return (lane !== 'none' && lane !== 'shipped') || unfolded.has(lane)
}
