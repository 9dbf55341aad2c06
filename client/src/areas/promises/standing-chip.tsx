import type { Standing } from '@parley/shared/model/promise.ts'
import { Check, CircleAlert, CircleX, Eye, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { standingNames } from '../../words/sales-words.ts'
import css from './standing-chip.module.css'

const icons = { kept: Check, safe: ShieldCheck, watch: Eye, at_risk: CircleAlert, broken: CircleX } as const

export interface StandingChipProps {
  readonly standing: Standing
}

/** Colour is never the only sign: each standing has a word and a mark of its own. */
export function StandingChip({ standing }: StandingChipProps): ReactNode {
  const Icon = icons[standing]
  return (
    <span className={css['chip']} data-standing={standing}>
      <Icon size={13} />
      {standingNames[standing]}
    </span>
  )
}
