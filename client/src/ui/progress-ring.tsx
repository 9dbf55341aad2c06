import type { ReactNode } from 'react'
import css from './progress-ring.module.css'

export interface ProgressRingProps {
  /** 0 to 1. */
  readonly value: number
  /** What is progressing; the percentage is read with it. */
  readonly label: string
  readonly size?: 12 | 16 | 20 | undefined
}

const radius = 4.6
const round = 2 * Math.PI * radius

export function ProgressRing({ value, label, size = 12 }: ProgressRingProps): ReactNode {
  const part = Math.min(1, Math.max(0, value))
  return (
    <svg
      className={css['ring']}
      viewBox="0 0 12 12"
      width={size}
      height={size}
      role="img"
      aria-label={`${label}, ${Math.round(part * 100)} %`}
    >
      <circle className={css['track']} cx="6" cy="6" r={radius} />
      {part > 0 && <circle className={css['part']} cx="6" cy="6" r={radius} strokeDasharray={`${part * round} ${round}`} />}
    </svg>
  )
}
