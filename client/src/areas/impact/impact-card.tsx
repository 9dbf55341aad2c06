import type { Horizon } from '@parley/shared/model/feature.ts'
import type { Impact } from '@parley/shared/impact/impact-of.ts'
import type { ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { impactLines } from './impact-lines.ts'
import css from './impact.module.css'

const names: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later', none: 'the backlog' }

export interface ImpactCardProps {
  readonly by: string | null
  readonly title: string
  readonly horizon: Horizon
  readonly impact: Impact
}

export function ImpactCard({ by, title, horizon, impact }: ImpactCardProps): ReactNode {
  const sales = useSales((view) => view)
  return (
    <section className={css['card']}>
      <p className={css['head']}>
        {by === null ? '' : `${by}: `}
        <b>{title}</b> in {names[horizon]}
      </p>
      <ul className={css['lines']}>
        {impactLines(impact, sales).map(({ tone, text }) => (
          <li key={text} data-tone={tone}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  )
}
