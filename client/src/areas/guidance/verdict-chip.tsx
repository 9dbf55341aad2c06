import type { Verdict } from '@parley/shared/model/guidance.ts'
import { CircleHelp, CircleSlash, MessageCircle, Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { verdictNames } from '../../words/sales-words.ts'
import css from './guidance.module.css'

const icons = { promise_ok: Megaphone, mention_ok: MessageCircle, ask_pm: CircleHelp, do_not_mention: CircleSlash } as const

export interface VerdictChipProps {
  readonly verdict: Verdict
}

export function VerdictChip({ verdict }: VerdictChipProps): ReactNode {
  const Icon = icons[verdict]
  return (
    <span className={css['verdict']} data-verdict={verdict}>
      <Icon size={14} />
      {verdictNames[verdict]}
    </span>
  )
}
