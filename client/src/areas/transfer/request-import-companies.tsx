import type { CompanyChoice, CompanyWord } from '@parley/shared/imports/request-import-plan.ts'
import { asId, type CompanyId } from '@parley/shared/model/ids.ts'
import { useMemo, type ReactNode } from 'react'
import { ImportQuestion } from '../../parts/import-question.tsx'
import { useSales } from '../../store/hooks.ts'
import { Select } from '../../ui/select.tsx'
import type { RequestImportDraft } from './use-request-import.ts'
import css from './transfer.module.css'

export interface RequestImportCompaniesProps {
  readonly draft: RequestImportDraft
  readonly words: readonly CompanyWord[]
}

type Other = 'add' | 'leave'

// Each of them is a control of its own; beyond these all that is left is one answer for the rest.
const mostShown = 50
const ours = 'ours:'
const leave = { value: 'leave', label: 'Leave the company out' }
const add = { value: 'add', label: 'Add as a prospect' }

/** The companies of the file that are none of ours; nothing of them is guessed. */
export function RequestImportCompanies({ draft: { choices, choose }, words }: RequestImportCompaniesProps): ReactNode {
  const companies = useSales((sales) => sales.companies)
  const options = useMemo(() => {
    const living = [...companies.values()].filter(({ deletedAt }) => deletedAt === null)
    const named = living.map(({ id, name, domain }) => ({ value: `${ours}${id}`, label: domain === null ? name : `${name} (${domain})` }))
    const own = named.toSorted((a, b) => a.label.localeCompare(b.label))
    return { unknown: [add, leave, ...own], ambiguous: [leave, ...own] }
  }, [companies])
  if (words.length === 0) return null
  const ordered = words.toSorted((a, b) => Number(b.isAmbiguous) - Number(a.isAmbiguous))
  const hidden = ordered.length - mostShown
  function pick(word: string, value: string): void {
    choose({ companyChoices: { ...choices.companyChoices, [word]: choiceOf(value) } })
  }
  return (
    <section aria-label="Companies">
      <h3 className={css['heading']}>Companies that are not here</h3>
      <div className={css['answers']}>
        {words.filter(({ isAmbiguous }) => !isAmbiguous).length > 1 && (
          <ImportQuestion<Other>
            question="Unless you choose otherwise below, these are"
            label="Companies that are not here"
            value={choices.otherCompanies ?? null}
            options={[
              { value: 'add', label: 'Added as prospects' },
              { value: 'leave', label: 'Left out' },
            ]}
            onChange={(otherCompanies) => choose({ otherCompanies })}
          />
        )}
        <ul className={css['statuses']}>
          {ordered.slice(0, mostShown).map(({ from, to, isAmbiguous, count }) => (
            <li key={from} className={css['status']}>
              <span>
                {from}{' '}
                <span className={css['quiet']}>
                  {count === 1 ? '1 note' : `${count} notes`}
                  {isAmbiguous ? ', the name of several companies' : ''}
                </span>
              </span>
              <Select
                label={`${from} becomes`}
                hideLabel
                placeholder="Choose what it becomes"
                value={to === null ? null : valueOf(to)}
                options={isAmbiguous ? options.ambiguous : options.unknown}
                onChange={(value) => pick(from, value)}
              />
            </li>
          ))}
        </ul>
        {hidden > 0 && <p className={css['quiet']}>and {hidden} more, which follow the choice above</p>}
      </div>
    </section>
  )
}

function valueOf(choice: CompanyChoice): string {
  return choice.kind === 'ours' ? `${ours}${choice.id}` : choice.kind
}

function choiceOf(value: string): CompanyChoice {
  if (value.startsWith(ours)) return { kind: 'ours', id: asId<CompanyId>(value.slice(ours.length)) }
  return { kind: value === 'add' ? 'add' : 'leave' }
}
