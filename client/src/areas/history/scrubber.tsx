import type { ActivityJson } from '@parley/shared/protocol/history.ts'
import { useMemo, type CSSProperties, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import css from './scrubber.module.css'
import { dayLabel, momentText } from './moment-text.ts'
import { barsOf, markDayAway, markOf } from './step-marks.ts'

export interface ScrubberProps {
  readonly marks: readonly ActivityJson[]
  readonly at: number | null
  readonly onMove: (at: number | null) => void
  readonly ref?: Ref<HTMLInputElement> | undefined
}

const mostBars = 160

/** A slider over the moments in which something was changed, with how much it was. Arrows step, page keys go by days. */
export function Scrubber({ marks, at, onMove, ref }: ScrubberProps): ReactNode {
  const bars = useMemo(() => barsOf(marks, mostBars), [marks])
  const index = markOf(marks, at)
  const most = Math.max(1, ...bars.map(({ changes }) => changes))
  function move(to: number): void {
    onMove(marks[to]?.at ?? null)
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'PageUp' && event.key !== 'PageDown') return
    event.preventDefault()
    move(markDayAway(marks, index, event.key === 'PageUp' ? 1 : -1))
  }
  return (
    <div className={css['scrubber']}>
      <div className={css['bars']} aria-hidden>
        {bars.map((bar) => (
          <span
            key={bar.from}
            className={css['bar']}
            data-past={bar.from <= index ? '' : undefined}
            data-here={bar.from <= index && index <= bar.to ? '' : undefined}
            style={barStyle(bar.changes / most, (bar.from + bar.to) / 2 / marks.length)}
          />
        ))}
      </div>
      <input
        ref={ref}
        type="range"
        className={css['slider']}
        aria-label="Moment"
        aria-valuetext={at === null ? 'Now' : momentText(at)}
        min={0}
        max={marks.length}
        step={1}
        value={index}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        onKeyDown={handleKey}
      />
      <div className={css['ends']} aria-hidden>
        <span>{marks[0] === undefined ? '' : dayLabel(marks[0].at)}</span>
        <span>Now</span>
      </div>
    </div>
  )
}

/** It stands above the place of the slider's thumb; most moments have few changes, so that their height is taken under a root. */
function barStyle(share: number, place: number): CSSProperties {
  const style: Readonly<Record<'--share' | '--place', number>> & CSSProperties = { '--share': Math.sqrt(share), '--place': place }
  return style
}
