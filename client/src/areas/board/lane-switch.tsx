import type { Lane } from '@parley/shared/model/feature.ts'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useBoard, useShown } from './board-context.ts'
import css from './board.module.css'
import { boardLanes, isLane } from './lanes.ts'
import { laneNames } from '../../words/feature-names.ts'
import { isOpen } from './shown-state.ts'

/** On a narrow screen one lane fills it; this leads to the others. */
export function LaneSwitch(): ReactNode {
  const nav = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState<Lane>('now')
  useEffect(() => {
    const board = nav.current?.parentElement
    if (board === null || board === undefined) return undefined
    function handleScroll({ target }: Event): void {
      if (target instanceof HTMLElement && target.hasAttribute('data-lanes')) setCurrent(laneInSight(target))
    }
    board.addEventListener('scroll', handleScroll, { capture: true, passive: true })
    return () => board.removeEventListener('scroll', handleScroll, { capture: true })
  }, [])
  return (
    <nav ref={nav} className={css['switch']} aria-label="Columns">
      {boardLanes.map((lane) => (
        <LaneButton key={lane} lane={lane} isCurrent={lane === current} />
      ))}
    </nav>
  )
}

/** The lane that fills most of a narrow screen: the first whose middle is not scrolled away. */
function laneInSight(lanes: HTMLElement): Lane {
  const left = lanes.getBoundingClientRect().left
  for (const element of lanes.querySelectorAll<HTMLElement>('[data-lane]')) {
    const lane: string | undefined = element.dataset['lane']
    const box = element.getBoundingClientRect()
    if (isLane(lane) && (box.left + box.right) / 2 > left) return lane
  }
  return 'now'
}

interface LaneButtonProps {
  readonly lane: Lane
  readonly isCurrent: boolean
}

function LaneButton({ lane, isCurrent }: LaneButtonProps): ReactNode {
  const { model } = useBoard()
  const count = useShown((shown) => shown.layouts[lane].ids.length)

  function show(): void {
    const { unfolded } = model.desk.getState()
    if (!isOpen(lane, unfolded)) model.desk.setState({ unfolded: new Set([...unfolded, lane]) })
    requestAnimationFrame(() => document.querySelector(`[data-lane="${lane}"]`)?.scrollIntoView({ inline: 'start', block: 'nearest' }))
  }

  return (
    <button type="button" className={css['switchItem']} aria-current={isCurrent} onClick={show}>
      {laneNames[lane]} <span className={css['count']}>{count}</span>
    </button>
  )
}
