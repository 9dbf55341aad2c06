import { Meter as Base } from '@base-ui/react/meter'
import type { ReactNode } from 'react'
import css from './meter.module.css'

export interface MeterProps {
  readonly label: string
  readonly value: number
  readonly max: number
  /** What is shown and read, with its unit: `31 / 40 pts`. "Over: " is put before it when the value passes the maximum. */
  readonly text: string
  /** `line` is 44 px beside its text; `bar` fills the width above it. */
  readonly look?: 'line' | 'bar' | undefined
  readonly tone?: 'neutral' | 'accent' | 'good' | undefined
}

/** How full something is. Being over is told by a word, not by colour alone. */
export function Meter({ label, value, max, text, look = 'line', tone = 'neutral' }: MeterProps): ReactNode {
  const over = value > max
  const told = over ? `Over: ${text}` : text
  return (
    <Base.Root
      className={css['meter']}
      data-look={look}
      data-tone={over ? 'warn' : tone}
      aria-label={label}
      value={value}
      max={max}
      getAriaValueText={() => told}
    >
      <Base.Track className={css['track']}>
        <Base.Indicator className={css['fill']} />
      </Base.Track>
      <span className={css['text']}>{told}</span>
    </Base.Root>
  )
}
