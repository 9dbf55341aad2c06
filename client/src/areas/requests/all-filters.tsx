import { compareText } from '@parley/shared/base/compare-text.ts'
import { asId, type CompanyId, type FeatureId } from '@parley/shared/model/ids.ts'
import { evidenceFor, triages, type Triage } from '@parley/shared/model/request.ts'
import { useMemo, useState, type ReactNode } from 'react'
import { usePlan, useSales } from '../../store/hooks.ts'
import { Combobox } from '../../ui/combobox.tsx'
import type { Option } from '../../ui/option.ts'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { triageNames } from '../../words/request-words.ts'
import css from './all-requests.module.css'
import type { RequestFilter } from './match-request.ts'

export interface AllFiltersProps {
  readonly filter: RequestFilter
  readonly onChange: (part: Partial<RequestFilter>) => void
  /** How many requests match. */
  readonly count: number
}

const any = 'any'
const longest = 40

/** Narrows the table by company, feature and state. */
export function AllFilters({ filter, onChange, count }: AllFiltersProps): ReactNode {
  const requests = useSales((sales) => sales.requests)
  const companies = useSales((sales) => sales.companies)
  const features = usePlan((plan) => plan.features)
  const asking = useMemo(() => {
    const all = [...requests.values()]
    return {
      companies: optionsFor(
        all.map(({ companyId }) => companyId),
        (id) => companies.get(id)?.name,
      ),
      features: optionsFor(all.map(evidenceFor), (id) => features.get(id)?.title),
    }
  }, [requests, companies, features])
  return (
    <section className={css['filters']} aria-label="Filter the requests">
      <TextField
        label="Filter by words"
        hideLabel
        type="search"
        placeholder="Filter by words"
        value={filter.words}
        onChange={(words) => onChange({ words })}
      />
      <Narrow
        label="Company"
        placeholder="Any company"
        value={filter.companyId}
        options={asking.companies}
        onChange={(id) => onChange({ companyId: id === null ? null : asId<CompanyId>(id) })}
      />
      <Narrow
        label="Feature"
        placeholder="Any feature"
        value={filter.featureId}
        options={asking.features}
        onChange={(id) => onChange({ featureId: id === null ? null : asId<FeatureId>(id) })}
      />
      <Select<string>
        label="State"
        hideLabel
        value={filter.triage ?? any}
        options={[{ value: any, label: 'Any state' }, ...triages.map((triage) => ({ value: triage, label: triageNames[triage] }))]}
        onChange={(next) => onChange({ triage: triages.find((triage): triage is Triage => triage === next) ?? null })}
      />
      <output className={css['count']}>{count === 1 ? '1 request' : `${count} requests`}</output>
    </section>
  )
}

interface NarrowProps {
  readonly label: string
  readonly placeholder: string
  readonly value: string | null
  readonly options: readonly Option[]
  readonly onChange: (value: string | null) => void
}

function Narrow({ label, placeholder, value, options, onChange }: NarrowProps): ReactNode {
  const [query, setQuery] = useState('')
  const wanted = query.trim().toLocaleLowerCase()
  const found = options.filter((option) => option.value === value || option.label.toLocaleLowerCase().includes(wanted))
  const shown = found.filter((option, index) => index < longest || option.value === value)
  return (
    <Combobox<string>
      label={label}
      hideLabel
      placeholder={placeholder}
      value={value}
      options={shown}
      onQuery={setQuery}
      onChange={onChange}
      empty={`No ${label.toLocaleLowerCase()} matches`}
    />
  )
}

function optionsFor<Id extends string>(ids: readonly (Id | null)[], nameOf: (id: Id) => string | undefined): readonly Option[] {
  const options = [...new Set(ids)].flatMap((id): readonly Option[] => {
    const label = id === null ? undefined : nameOf(id)
    return id === null || label === undefined ? [] : [{ value: id, label }]
  })
  return options.sort((a, b) => compareText(a.label.toLocaleLowerCase(), b.label.toLocaleLowerCase()))
}
