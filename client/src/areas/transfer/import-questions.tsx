import type { ImportPlan } from '@parley/shared/imports/import-plan.ts'
import type { Decimal } from '@parley/shared/imports/number-in-cell.ts'
import { isCriterionId } from '@parley/shared/model/criterion.ts'
import { statuses } from '@parley/shared/model/feature.ts'
import type { ReactNode } from 'react'
import { ImportQuestion } from '../../parts/import-question.tsx'
import { Select } from '../../ui/select.tsx'
import { statusNames } from '../../words/feature-names.ts'
import type { FeatureImportDraft } from './use-feature-import.ts'
import css from './transfer.module.css'

export interface ImportQuestionsProps {
  readonly draft: FeatureImportDraft
  readonly plan: ImportPlan
}

const statusOptions = statuses.map((status) => ({ value: status, label: statusNames[status] }))

/** What the file cannot say by itself; nothing of it is guessed silently. */
export function ImportQuestions({ draft: { mapping, choices, choose }, plan }: ImportQuestionsProps): ReactNode {
  const hasNumbers = mapping.some(isCriterionId)
  const words = plan.report.statuses
  return (
    <>
      {hasNumbers && (
        <div className={css['choices']}>
          <ImportQuestion<Decimal>
            question="Numbers such as 1,234 are written with a decimal"
            label="Decimal mark"
            value={choices.decimal ?? null}
            options={[
              { value: 'point', label: 'Point' },
              { value: 'comma', label: 'Comma' },
            ]}
            onChange={(decimal) => choose({ decimal })}
          />
          {mapping.includes('confidence') && (
            <ImportQuestion<'percent' | 'fraction'>
              question="A confidence of 1 means"
              label="A confidence of 1 means"
              value={choices.confidence ?? null}
              options={[
                { value: 'percent', label: '1 %' },
                { value: 'fraction', label: 'All there is' },
              ]}
              onChange={(confidence) => choose({ confidence })}
            />
          )}
        </div>
      )}
      {words.length > 0 && (
        <section aria-label="Statuses">
          <h3 className={css['heading']}>Statuses</h3>
          <ul className={css['statuses']}>
            {words.map(({ from, to, how, count }) => (
              <li key={from} className={css['status']}>
                <span>
                  {from === '' ? 'Without a status' : from}{' '}
                  <span className={css['quiet']}>
                    {count === 1 ? '1 row' : `${count} rows`}
                    {how === 'unknown' ? ', not a word we know' : ''}
                  </span>
                </span>
                <Select
                  label={`${from === '' ? 'Without a status' : from} becomes`}
                  hideLabel
                  value={to}
                  options={statusOptions}
                  onChange={(status) => choose({ statuses: { ...choices.statuses, [from]: status } })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
