import type { Lane } from '@parley/shared/model/feature.ts'
import { ChevronLeft, Ellipsis, Gauge, Plus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useMay, usePlan } from '../../store/hooks.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { Meter } from '../../ui/meter.tsx'
import { useBoard, useShown } from './board-context.ts'
import css from './board.module.css'
import { createLaneEffort } from './lane-effort.ts'
import { isHorizon } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'

export interface LaneHeaderProps {
  readonly lane: Lane
  readonly headingId: string
}

export function LaneHeader({ lane, headingId }: LaneHeaderProps): ReactNode {
  const { model } = useBoard()
  const canWrite = useMay('edit-plan')
  const shown = useShown((state) => state.layouts[lane].ids.length)
  const all = usePlan((plan) => plan.lanes[lane].length)
  const isFoldable = lane === 'none' || lane === 'shipped'
  return (
    <header className={css['header']}>
      <h2 id={headingId} className={css['name']}>
        {laneNames[lane]}
      </h2>
      <span className={css['count']} aria-label={shown === all ? `${all} features` : `${shown} of ${all} features`}>
        {shown === all ? all : `${shown} of ${all}`}
      </span>
      <span className={css['space']} />
      <span className={css['loadBox']}>
        <Load lane={lane} />
      </span>
      {canWrite && isHorizon(lane) && (
        <>
          <IconButton
            size="xs"
            label={`Add to the top of ${laneNames[lane]}`}
            icon={<Plus size={15} />}
            onClick={() => model.desk.setState({ adding: { lane, end: 'top' } })}
          />
          <LaneMenu lane={lane} />
        </>
      )}
      {isFoldable && (
        <IconButton
          size="xs"
          label={`Fold ${laneNames[lane]}`}
          icon={<ChevronLeft size={15} />}
          onClick={() => model.desk.setState(({ unfolded }) => ({ unfolded: new Set([...unfolded].filter((each) => each !== lane)) }))}
        />
      )}
    </header>
  )
}

function Load({ lane }: { readonly lane: Lane }): ReactNode {
  const [effortOf] = useState(() => createLaneEffort(lane))
  const effort = usePlan(effortOf)
  const capacity = usePlan((plan) => (isHorizon(lane) ? plan.settings.capacities[lane] : undefined))
  if (!isHorizon(lane) || (effort === 0 && capacity === undefined)) return null
  if (capacity === undefined) return <span className={css['load']}>{days(effort)} d</span>
  return (
    <Meter
      label={`Capacity of ${laneNames[lane]} in person-days`}
      value={effort}
      max={capacity}
      text={`${days(effort)} / ${days(capacity)} d`}
    />
  )
}

const dayFormat = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function days(count: number): string {
  return dayFormat.format(count)
}

function LaneMenu({ lane }: Pick<LaneHeaderProps, 'lane'>): ReactNode {
  const { model } = useBoard()
  if (!isHorizon(lane)) return null
  const entries: readonly MenuEntry[] = [
    {
      kind: 'action',
      id: 'top',
      label: 'Add to the top',
      icon: <Plus size={14} />,
      onPick: () => model.desk.setState({ adding: { lane, end: 'top' } }),
    },
    {
      kind: 'action',
      id: 'bottom',
      label: 'Add to the bottom',
      icon: <Plus size={14} />,
      onPick: () => model.desk.setState({ adding: { lane, end: 'bottom' } }),
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'action',
      id: 'capacity',
      label: 'Set capacity…',
      icon: <Gauge size={14} />,
      onPick: () => model.desk.setState({ capacityOf: lane }),
    },
  ]
  return (
    <Menu
      align="end"
      entries={entries}
      trigger={<IconButton size="xs" label={`More for ${laneNames[lane]}`} icon={<Ellipsis size={15} />} />}
    />
  )
}
