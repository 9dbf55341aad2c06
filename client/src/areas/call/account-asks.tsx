import type { Account } from '@parley/shared/calls/account-of.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import type { ReactNode } from 'react'
import { SaidWhen } from '../../parts/said-when.tsx'
import { useSales } from '../../store/hooks.ts'
import { inOneLine } from '../../words/in-one-line.ts'
import { moneyText } from '../../words/money-text.ts'
import { companyKindNames, importanceNames, standingNames } from '../../words/sales-words.ts'
import css from './call.module.css'

export interface AccountAsksProps {
  readonly account: Account
  readonly onOpen: (featureId: FeatureId) => void
}

/** Who they are, what they are owed, and what they asked for. */
export function AccountAsks({ account, onOpen }: AccountAsksProps): ReactNode {
  const { company, contacts, deals, requests, promises } = account
  const stages = useSales((sales) => sales.stages)
  const facts = [
    companyKindNames[company.kind],
    company.segment,
    company.arr === null ? null : `${moneyText(company.arr)} a year`,
    ...contacts.map(({ name, title }) => (title === null ? name : `${name}, ${title}`)),
  ].filter((fact) => fact !== null)
  return (
    <section className={css['column']} aria-label="The account">
      <h3 className={css['sub']}>{company.name}</h3>
      <p className={css['quiet']}>{facts.join(' · ')}</p>
      {deals.map((deal) => (
        <p key={deal.id} className={css['fact']}>
          {deal.name}
          <span className={css['quiet']}>
            {deal.amount === null ? '' : ` ${moneyText(deal.amount)}`}
            {deal.stageId === null ? '' : ` · ${stages.get(deal.stageId)?.name ?? ''}`}
          </span>
        </p>
      ))}
      <h3 className={css['sub']}>Promised to them</h3>
      {promises.length === 0 && <p className={css['quiet']}>Nothing.</p>}
      {promises.map(({ promise, stand }) => (
        <button key={promise.id} type="button" className={css['line']} onClick={() => onOpen(promise.featureId)}>
          <span>“{promise.statement}”</span>
          <span className={css['quiet']} data-standing={stand.standing ?? undefined}>
            {[stand.standing === null ? '' : standingNames[stand.standing], ...stand.reasons.map(reasonSentence)]
              .join('. ')
              .replace('..', '.')}
          </span>
        </button>
      ))}
      <h3 className={css['sub']}>Asked for</h3>
      {requests.length === 0 && <p className={css['quiet']}>Nothing yet.</p>}
      {requests.map((request) => (
        <p key={request.id} className={css['fact']}>
          {inOneLine(request.text)}
          <span className={css['quiet']}>
            {` ${importanceNames[request.importance]} · `}
            <SaidWhen request={request} />
          </span>
        </p>
      ))}
    </section>
  )
}
