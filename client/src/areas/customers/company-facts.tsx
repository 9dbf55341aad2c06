import type { CompanyEdit } from '@parley/shared/commands/sales-command.ts'
import { companyKinds, tiers, type Company } from '@parley/shared/model/company.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { companyKindNames } from '../../words/sales-words.ts'
import { DraftField } from '../../parts/draft-field.tsx'
import { MoneyField } from './money-field.tsx'
import { OwnerField } from './owner-field.tsx'
import css from './company-page.module.css'

export interface CompanyFactsProps {
  readonly company: Company
}

const none = 'none'
const texts = ['segment', 'domain', 'industry', 'region'] as const
const textNames: Readonly<Record<(typeof texts)[number], string>> = {
  segment: 'Segment',
  domain: 'Domain',
  industry: 'Industry',
  region: 'Region',
}

/** The facts of a company; each is written as soon as it is changed. */
export function CompanyFacts({ company }: CompanyFactsProps): ReactNode {
  const disabled = !useMaySales('contribute')
  const carryOut = useCarryOutSales()
  function write(edit: CompanyEdit): void {
    carryOut({ kind: 'edit-company', companyId: company.id, edit })
  }
  return (
    <section className={css['facts']} aria-label="Facts">
      <Select
        label="Kind"
        value={company.kind}
        disabled={disabled}
        options={companyKinds.map((kind) => ({ value: kind, label: companyKindNames[kind] }))}
        onChange={(kind) => write({ kind })}
      />
      <Select
        label="Tier"
        value={company.tier === null ? none : String(company.tier)}
        disabled={disabled}
        options={[{ value: none, label: 'No tier' }, ...tiers.map((tier) => ({ value: String(tier), label: `Tier ${tier}` }))]}
        onChange={(value) => write({ tier: tiers.find((tier) => String(tier) === value) ?? null })}
      />
      <MoneyField label="Pays a year (ARR)" value={company.arr} disabled={disabled} onCommit={(arr) => write({ arr })} />
      <OwnerField value={company.ownerId} disabled={disabled} onChange={(ownerId) => write({ ownerId })} />
      <DraftField
        label="Renewal"
        type="date"
        value={company.renewal ?? ''}
        disabled={disabled}
        onCommit={(renewal) => write({ renewal: renewal === '' ? null : renewal })}
      />
      <NumberField
        label="Seats"
        value={company.seats}
        min={0}
        step={1}
        steppers={false}
        disabled={disabled}
        onCommit={(seats) => seats !== company.seats && write({ seats })}
      />
      {texts.map((field) => (
        <DraftField
          key={field}
          label={textNames[field]}
          value={company[field] ?? ''}
          maxLength={200}
          disabled={disabled}
          onCommit={(text) => write({ [field]: text === '' ? null : text })}
        />
      ))}
    </section>
  )
}
