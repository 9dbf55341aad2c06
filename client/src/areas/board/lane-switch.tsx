import type { Lane } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { useBoard, useShown } from './board-context.ts'
import css from './board.module.css'
import { boardLanes, laneNames } from './lane-names.ts'
import { isOpen } from './shown-state.ts'

/** On a narrow screen one lane fills it; this leads to the others. */
export function LaneSwitch(): ReactNode {
  return (
    <nav className={css['switch']} aria-label="Columns">
      {boardLanes.map((lane) => (
        <LaneButton key={lane} lane={lane} />
      ))}
    </nav>
  )
}

function LaneButton({ lane }: { readonly lane: Lane }): ReactNode {
  const { model } = useBoard()
  const count = useShown((shown) => shown.layouts[lane].ids.length)

  function show(): void {
    const { unfolded } = model.desk.getState()
    if (!isOpen(lane, unfolded)) model.desk.setState({ unfolded: new Set([...unfolded, lane]) })
    requestAnimationFrame(() => document.querySelector(`[data-lane="${lane}"]`)?.scrollIntoView({ inline: 'start', block: 'nearest' }))
  }

  return (
    <button type="button" className={css['switchItem']} onClick={show}>
      {laneNames[lane]} <span className={css['count']}>{count}</span>
    </button>
  )
}
