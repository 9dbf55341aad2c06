import type { Demand, Voice } from '@parley/shared/demand/demand.ts'
import { explainVoice } from '@parley/shared/demand/explain-voice.ts'
import { moneyText } from '../../words/money-text.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { ReactNode } from 'react'
import css from './demand-tab.module.css'

export interface DemandSumProps {
  readonly demand: Demand
  readonly sales: SalesView
}

/** What all companies together put behind the feature, and how each comes to its part. */
export function DemandSum({ demand, sales }: DemandSumProps): ReactNode {
  const { companies, amount, currency, voices, unconverted } = demand
  return (
    <section aria-label="What it is worth">
      <p className={css['sum']}>
        <strong>{moneyText({ amount, currency })}</strong> a year, weighted, from {companies === 1 ? '1 company' : `${companies} companies`}
      </p>
      <ul className={css['voices']} aria-label="Companies">
        {voices.map((voice) => (
          <li key={voice.companyId}>
            <VoiceLine voice={voice} sales={sales} currency={currency} />
          </li>
        ))}
      </ul>
      {unconverted.length > 0 && <p className={css['note']}>Without a rate, and so not counted: {unconverted.join(', ')}.</p>}
    </section>
  )
}

interface VoiceLineProps {
  readonly voice: Voice
  readonly sales: SalesView
  readonly currency: string
}

function VoiceLine({ voice, sales, currency }: VoiceLineProps): ReactNode {
  const name = sales.companies.get(voice.companyId)?.name ?? 'A company that is gone'
  return (
    <details className={css['voice']}>
      <summary>
        <span className={css['name']}>{name}</span>
        <span className={css['amount']}>{moneyText({ amount: voice.amount, currency })}</span>
      </summary>
      <p className={css['why']}>{explainVoice(voice, sales)}</p>
    </details>
  )
}
