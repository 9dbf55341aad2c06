import type { Command } from '@parley/shared/commands/command.ts'
import type { FeatureId, ProductId } from '@parley/shared/model/ids.ts'
import { asId } from '@parley/shared/model/ids.ts'
import type { Actions } from '../../store/actions.ts'
import type { Announce } from '../../ui/use-announce.ts'
import type { ToastMessage } from '../../ui/use-toast.ts'
import { restingNow, type BoardModel } from './board-model.ts'
import { failureSentence } from '../../words/failure-sentence.ts'
import { focusCard } from './focus-card.ts'
import { withoutDragged } from './lane-layout.ts'
import { laneNames } from '../../words/feature-names.ts'
import { matchesFilter } from '../../store/matches-filter.ts'
import { placeAt, placeCommands, type Slot } from './place-commands.ts'

export interface Moves {
  /** Moves cards into a slot counted without them; false when the plan refused. */
  readonly move: (ids: readonly FeatureId[], slot: Slot) => boolean
  readonly remove: (ids: readonly FeatureId[]) => void
  readonly rename: (id: FeatureId, title: string) => void
  /** Adds a feature into a slot; the id of the new one, or undefined when the plan refused. */
  readonly add: (title: string, slot: Slot) => FeatureId | undefined
  readonly setCapacity: (lane: Slot['lane'], personDays: number | null) => void
  readonly say: Announce
  readonly tell: (toast: ToastMessage) => void
}

export interface MovesFrom {
  readonly model: BoardModel
  readonly actions: Actions
  readonly announce: Announce
  readonly toast: (toast: ToastMessage) => () => void
}

/** Everything a person does to cards, with what is said about it. */
export function createMoves({ model, actions, announce, toast }: MovesFrom): Moves {
  const { plan, view } = model.stores
  let dismiss: (() => void) | undefined

  /** A newer message about one's own doing replaces the older, so that Undo always means what was done last. */
  function tell(message: ToastMessage): void {
    dismiss?.()
    dismiss = toast(message)
  }

  function attempt(commands: readonly Command[]): boolean {
    const [first] = commands
    if (first === undefined) return false
    model.noteOwnChange()
    const result = commands.length === 1 ? actions.dispatch(first) : actions.dispatchAll(commands)
    if (!result.ok) tell({ message: failureSentence(result.failure), tone: 'bad' })
    return result.ok
  }

  function undo(): void {
    announce(actions.undo() ? 'Undone.' : 'There is nothing of yours to undo.')
  }

  function named(ids: readonly FeatureId[]): string {
    const [first] = ids
    return first === undefined || ids.length > 1 ? `${ids.length} features` : model.titleOf(first)
  }

  return {
    say: announce,
    tell,
    move: (ids, slot) => {
      const isRanked = view.getState().laneOrder === 'score'
      const dragged = new Set(ids)
      const shown = isRanked
        ? plan.getState().lanes[slot.lane].filter((id) => !dragged.has(id))
        : withoutDragged(model.shown.getState().layouts[slot.lane], dragged).ids
      const isStaying = ids.every((id) => model.laneOf(id) === slot.lane)
      if (isRanked && isStaying) {
        announce('The lane is ordered by score, so the card keeps its place.')
        return false
      }
      const index = isRanked ? shown.length : slot.index
      if (!attempt(placeCommands(ids, shown, { lane: slot.lane, index }))) return false
      const where = isStaying ? `to position ${index + 1} in ${laneNames[slot.lane]}` : `to ${laneNames[slot.lane]}`
      const note = isRanked ? '; its place there follows from its score' : ''
      tell({ message: `Moved ${named(ids)} ${where}${note}`, action: { label: 'Undo', shortcut: 'Mod+Z', onPick: undo } })
      return true
    },
    remove: (ids) => {
      const name = named(ids)
      if (!attempt(ids.map((featureId) => ({ kind: 'delete-feature', featureId })))) return
      announce(`Deleted ${name}.`)
      tell({
        message: `Deleted ${name}`,
        action: { label: 'Undo', onPick: () => void attempt(ids.map((featureId) => ({ kind: 'restore-feature', featureId }))) },
      })
    },
    rename: (featureId, title) => {
      attempt([{ kind: 'edit-feature', featureId, edit: { title } }])
    },
    add: (title, slot) => {
      const { filter } = view.getState()
      const featureId = asId<FeatureId>(actions.newId())
      const place = placeAt(restingNow(model, slot.lane).ids, slot)
      const productId: ProductId | null = filter.productId
      if (!attempt([{ kind: 'add-feature', featureId, title, place, productId }])) return undefined
      const feature = plan.getState().features.get(featureId)
      const isHidden = feature !== undefined && !matchesFilter(feature, filter)
      announce(`Added ${title} to ${laneNames[slot.lane]}.`)
      if (isHidden) tell({ message: `Added ${title}; the filter hides it` })
      return featureId
    },
    setCapacity: (horizon, personDays) => {
      attempt([{ kind: 'set-capacity', horizon, personDays }])
    },
  }
}

/** Deletes a card from under the focus, which goes on to the nearest one left. */
export function removeAndGoOn({ model, moves }: { readonly model: BoardModel; readonly moves: Moves }, ids: readonly FeatureId[]): void {
  const [first] = ids
  const lane = first === undefined ? null : model.laneOf(first)
  if (first === undefined || lane === null) return
  const before = model.shown.getState().layouts[lane]
  const index = before.indexOf(first)
  moves.remove(ids)
  const after = model.shown.getState().layouts[lane]
  const next = after.ids[Math.min(index, after.ids.length - 1)]
  if (next !== undefined) focusCard(model, next)
}
