import type { Lane } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardModel } from './board-model.ts'
import { cardPitch, titleWidth } from './card-size.ts'
import { emptyLayout, relayOut, type LaneLayout } from './lane-layout.ts'
import { boardLanes } from './lane-names.ts'
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
export function followShown({ stores, desk, shown, noteOwnChange }: BoardModel): () => void {
  let lines: TitleLines = createTitleLines(canvasTextWidth(16))

  function update(): void {
    const plan = stores.plan.getState()
    const view = stores.view.getState()
    const { sizing, unfolded } = desk.getState()
    const before = shown.getState()
    const lanes = shownLanes({ plan, ranked: stores.ranking.getState().order, view })
    const width = titleWidth(sizing)
    const small = cardPitch(sizing, 1)
    const large = cardPitch(sizing, 2)
    function pitchOf(id: FeatureId): number {
      return small === large || lines(plan.features.get(id)?.title ?? '', width) === 1 ? small : large
    }
    const layouts = { ...before.layouts }
    for (const lane of boardLanes) layouts[lane] = relayOut(before.layouts[lane], lanes[lane], pitchOf)
    const open = boardLanes.filter((lane) => isOpen(lane, unfolded)).map((lane) => layouts[lane])
    const { focusedId } = view
    const tabStop =
      focusedId !== null && open.some((layout) => layout.indexOf(focusedId) >= 0)
        ? focusedId
        : (open.find(({ ids }) => ids.length > 0)?.ids[0] ?? null)
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
      if (after.filter !== before.filter || after.laneOrder !== before.laneOrder) noteOwnChange()
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

export function isOpen(lane: Lane, unfolded: ReadonlySet<Lane>): boolean {
  return (lane !== 'none' && lane !== 'shipped') || unfolded.has(lane)
}
