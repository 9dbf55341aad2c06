import type { CustomerImportPlan } from '@parley/shared/imports/customer-import-plan.ts'
import type { DayOrder } from '@parley/shared/imports/day-in-cell.ts'
import type { Decimal } from '@parley/shared/imports/number-in-cell.ts'
import { asId, type StageId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { ImportQuestion } from '../../parts/import-question.tsx'
import { Select } from '../../ui/select.tsx'
import { useCurrencies } from './use-currencies.ts'
import type { DealImportDraft } from './use-deal-import.ts'
import css from './deal-import.module.css'

export interface DealImportQuestionsProps {
  readonly draft: DealImportDraft
  readonly plan: CustomerImportPlan
}

const none = 'none'

/** What the file cannot say by itself; nothing of it is guessed. */
export function DealImportQuestions({ draft, plan }: DealImportQuestionsProps): ReactNode {
  const { choices, choose } = draft
  const currencies = useCurrencies()
  return (
    <div className={css['questions']}>
      {plan.stages.length > 0 && <StageWords draft={draft} plan={plan} />}
      <div className={css['choices']}>
        <Select
          label="Currency where a row names none"
          value={choices.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(currency) => choose({ currency })}
        />
        {plan.asksDayOrder && (
          <ImportQuestion<DayOrder>
            question="Dates such as 03/04 are written"
            label="Order of day and month"
            value={choices.dayOrder ?? null}
            options={[
              { value: 'day-first', label: 'Day first' },
              { value: 'month-first', label: 'Month first' },
            ]}
            onChange={(dayOrder) => choose({ dayOrder })}
          />
        )}
        {plan.asksDecimal && (
          <ImportQuestion<Decimal>
            question="Amounts such as 1,234 are written with a decimal"
            label="Decimal mark"
            value={choices.decimal ?? null}
            options={[
              { value: 'point', label: 'Point' },
              { value: 'comma', label: 'Comma' },
            ]}
            onChange={(decimal) => choose({ decimal })}
          />
        )}
      </div>
    </div>
  )
}

function StageWords({ draft: { choices, choose }, plan }: DealImportQuestionsProps): ReactNode {
  const stages = useSales((sales) => sales.stages)
  const options = [
    { value: none, label: 'No stage' },
    ...[...stages.values()].filter(({ deletedAt }) => deletedAt === null).map(({ id, name }) => ({ value: String(id), label: name })),
  ]
  function pick(word: string, value: string): void {
    choose({ stageChoices: { ...choices.stageChoices, [word]: value === none ? null : asId<StageId>(value) } })
  }
  return (
    <section aria-label="Stages">
      <h3 className={css['heading']}>Stages</h3>
      <ul className={css['stages']}>
        {plan.stages.map(({ from, to, how, count }) => (
          <li key={from} className={css['stage']}>
            <span className={css['word']}>
              {from} <span className={css['quiet']}>{count === 1 ? '1 deal' : `${count} deals`}</span>
            </span>
            <Select
              label={`Stage for ${from}`}
              hideLabel
              placeholder="Choose a stage"
              error={how === 'unknown' ? 'Choose one of yours, or none' : undefined}
              value={how === 'unknown' ? null : (to ?? none)}
              options={options}
              onChange={(value) => pick(from, value)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
