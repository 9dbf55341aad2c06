import { horizons, type Horizon } from '@parley/shared/model/feature.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, Hash, Trash2 } from 'lucide-react'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import type { BoardKit } from './board-context.ts'
import { focusCard } from './focus-card.ts'
import { withoutDragged } from './lane-layout.ts'
import { isHorizon } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'
import { removeAndGoOn } from './moves.ts'

/** "Move to… › column › top / bottom / position", and one step up or down where it stands. */
export function moveEntries(kit: BoardKit, id: FeatureId): readonly MenuEntry[] {
  const { model, moves } = kit
  const lane = model.laneOf(id)
  const others = (horizon: Horizon): number => withoutDragged(model.shown.getState().layouts[horizon], new Set([id])).ids.length

  function move(horizon: Horizon, index: number): void {
    if (moves.move([id], { lane: horizon, index }))
      moves.say(`Moved ${model.titleOf(id)} to ${laneNames[horizon]}, position ${index + 1} of ${others(horizon) + 1}.`)
    requestAnimationFrame(() => requestAnimationFrame(() => focusCard(model, id)))
  }

  const steps = lane !== null && isHorizon(lane) ? stepEntries(kit, { id, lane, count: others(lane), move }) : []
  return [
    {
      kind: 'group',
      id: 'move',
      label: 'Move to',
      entries: horizons.map((horizon) => ({
        kind: 'submenu',
        id: horizon,
        label: laneNames[horizon],
        entries: [
          { kind: 'action', id: 'top', label: 'Top', icon: <ArrowUpToLine size={14} />, onPick: () => move(horizon, 0) },
          {
            kind: 'action',
            id: 'bottom',
            label: 'Bottom',
            icon: <ArrowDownToLine size={14} />,
            onPick: () => move(horizon, others(horizon)),
          },
          {
            kind: 'action',
            id: 'position',
            label: 'Position…',
            icon: <Hash size={14} />,
            onPick: () => model.desk.setState({ placing: { featureId: id, lane: horizon } }),
          },
        ],
      })),
    },
    ...steps,
    { kind: 'separator', id: 'line' },
    {
      kind: 'action',
      id: 'delete',
      label: 'Delete',
      icon: <Trash2 size={14} />,
      tone: 'bad',
      shortcut: 'Delete',
      onPick: () => removeAndGoOn(kit, [id]),
    },
  ]
}

interface StepsFrom {
  readonly id: FeatureId
  readonly lane: Horizon
  /** Cards in the lane beside this one. */
  readonly count: number
  readonly move: (horizon: Horizon, index: number) => void
}

function stepEntries({ model }: BoardKit, { id, lane, count, move }: StepsFrom): readonly MenuEntry[] {
  const index = model.shown.getState().layouts[lane].indexOf(id)
  return [
    { kind: 'separator', id: 'steps' },
    {
      kind: 'action',
      id: 'up',
      label: 'Up',
      icon: <ArrowUp size={14} />,
      ...(index === 0 && { disabledReason: `Already first in ${laneNames[lane]}` }),
      onPick: () => move(lane, index - 1),
    },
    {
      kind: 'action',
      id: 'down',
      label: 'Down',
      icon: <ArrowDown size={14} />,
      ...(index >= count && { disabledReason: `Already last in ${laneNames[lane]}` }),
      onPick: () => move(lane, index + 1),
    },
  ]
}
