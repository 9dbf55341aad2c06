import { unreachable } from '@parley/shared/base/unreachable.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { mayNow } from '../../store/may.ts'
import type { BoardKit } from './board-context.ts'
import { cardKey, type CardKey } from './card-key.ts'
import { focusCard } from './focus-card.ts'
import { boardLanes, isHorizon } from './lanes.ts'
import { removeAndGoOn } from './moves.ts'
import { selectionAfter } from './selection-after.ts'
import { isOpen } from './shown-state.ts'
import { stepFocus, type FocusStep } from './step-focus.ts'
import { failureSentence } from '../../words/failure-sentence.ts'

/** Keys and presses of the whole board, in one place instead of on every card. */
export function listenToBoard(board: HTMLElement, kit: BoardKit): () => void {
  const { model } = kit
  const { view } = model.stores
  const listening = new AbortController()
  const { signal } = listening
  let anchor: FeatureId | null = null

  // A press moves the focus before it becomes a click, and a range starts at the card focused before.
  function handlePress(): void {
    anchor = view.getState().focusedId
  }
  board.addEventListener('pointerdown', handlePress, { signal })

  board.addEventListener(
    'focusin',
    (event) => {
      const id = handleId(event.target)
      if (id !== undefined && view.getState().focusedId !== id) view.setState({ focusedId: id })
    },
    { signal },
  )

  board.addEventListener(
    'click',
    (event) => {
      const id = cardId(event.target)
      if (id === undefined || model.drag.getState().kind === 'dragging') return
      if (event.shiftKey || event.metaKey || event.ctrlKey) {
        const { selection } = view.getState()
        const lane = model.laneOf(id)
        const ids = lane === null ? [] : model.shown.getState().layouts[lane].ids
        view.setState({ selection: selectionAfter(selection, id, { ids, anchor: event.shiftKey ? anchor : null }) })
        return
      }
      if (view.getState().selection.size > 0) view.setState({ selection: new Set() })
      kit.open(id)
    },
    { signal },
  )

  function handleKey(event: KeyboardEvent): void {
    if (hasModifier(event) || model.drag.getState().kind === 'dragging') return
    const focused = handleId(event.target)
    const key = cardKey(event)
    if (key === undefined || (focused === undefined && !(isBoardWide(key) && isFree(board, event.target)))) return
    if (perform(key, { kit, id: focused ?? null, canWrite: mayNow(model.stores, 'edit-plan') })) event.preventDefault()
  }
  window.addEventListener('keydown', handleKey, { signal })

  return () => listening.abort()
}

interface Act {
  readonly kit: BoardKit
  readonly id: FeatureId | null
  readonly canWrite: boolean
}

/** Returns whether the key meant something here. */
function perform(key: CardKey, { kit, id, canWrite }: Act): boolean {
  switch (key.kind) {
    case 'go':
      return go(kit, id, key.step)
    case 'clear':
      return clearSelection(kit)
    case 'open':
      return id !== null && opened(kit, id)
    case 'select':
      return id !== null && toggled(kit, id)
    case 'add':
      return canWrite ? startAdding(kit, id) : declined(kit)
    case 'edit':
    case 'menu':
    case 'delete':
      if (id === null) return false
      return canWrite ? change(kit, id, key.kind) : declined(kit)
    default:
      return unreachable(key)
  }
}

function declined({ moves }: BoardKit): boolean {
  moves.tell({ message: failureSentence({ kind: 'not-allowed', allowed: ['product', 'owner'] }) })
  return true
}

function startAdding({ model }: BoardKit, id: FeatureId | null): boolean {
  const lane = id === null ? 'now' : model.laneOf(id)
  model.desk.setState({ adding: { lane: lane !== null && isHorizon(lane) ? lane : 'now', end: 'top' } })
  return true
}

function change(kit: BoardKit, id: FeatureId, kind: 'edit' | 'menu' | 'delete'): boolean {
  if (kind === 'edit') kit.model.desk.setState({ editing: id })
  else if (kind === 'menu') kit.model.stores.view.setState({ moveMenu: id })
  else removeAndGoOn(kit, chosen(kit, id))
  return true
}

function go({ model, open }: BoardKit, id: FeatureId | null, step: FocusStep): boolean {
  const { desk, shown, stores } = model
  const { unfolded, opened: beside } = desk.getState()
  const { layouts, tabStop } = shown.getState()
  const from = id ?? beside
  const lanes = boardLanes.filter((lane) => isOpen(lane, unfolded)).map((lane) => layouts[lane].ids)
  const next = from === null ? (stores.view.getState().focusedId ?? tabStop) : stepFocus(lanes, from, step)
  if (next === null || next === undefined) return true
  focusCard(model, next)
  if (beside !== null && (step === 'next' || step === 'previous')) open(next)
  return true
}

function opened(kit: BoardKit, id: FeatureId): boolean {
  kit.open(id)
  return true
}

function toggled({ model }: BoardKit, id: FeatureId): boolean {
  const { view } = model.stores
  view.setState(({ selection }) => ({ selection: selectionAfter(selection, id, { ids: [], anchor: null }) }))
  return true
}

function clearSelection({ model }: BoardKit): boolean {
  const { view } = model.stores
  if (view.getState().selection.size === 0) return false
  view.setState({ selection: new Set() })
  return true
}

/** A key on a selected card means the whole selection. */
function chosen({ model }: BoardKit, id: FeatureId): readonly FeatureId[] {
  const { selection } = model.stores.view.getState()
  return selection.has(id) ? [...selection] : [id]
}

function isBoardWide(key: CardKey): boolean {
  return key.kind === 'add' || key.kind === 'clear' || (key.kind === 'go' && (key.step === 'next' || key.step === 'previous'))
}

function handleId(target: EventTarget | null): FeatureId | undefined {
  const id = target instanceof HTMLElement ? target.dataset['handle'] : undefined
  return id === undefined ? undefined : asId<FeatureId>(id)
}

/** The card that was pressed, unless the press was meant for something of its own inside it. */
function cardId(target: EventTarget | null): FeatureId | undefined {
  if (!(target instanceof Element) || target.closest('[data-editor]') !== null) return undefined
  const control = target.closest('button, a')
  if (control !== null && !control.hasAttribute('data-handle')) return undefined
  const id = target.closest<HTMLElement>('[data-card]')?.dataset['card']
  return id === undefined ? undefined : asId<FeatureId>(id)
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || event.altKey || event.metaKey || event.ctrlKey
}

/** Whether a key on this element belongs to nobody else. */
function isFree(board: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  // A press beside the controls leaves the focus on the page or on the landmark around the board.
  if (target.contains(board)) return true
  return board.contains(target) && target.closest('input, textarea, select, [contenteditable]') === null
}
