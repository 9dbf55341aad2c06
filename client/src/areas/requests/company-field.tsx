import { useMemo, useState, type ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { companyOptions, type CompanyChoice } from './company-choice.ts'

export interface CompanyFieldProps {
  readonly value: CompanyChoice | null
  readonly onChange: (value: CompanyChoice | null) => void
}

/** Whom it is for; a name that is not known yet becomes a company when the request is logged. */
export function CompanyField({ value, onChange }: CompanyFieldProps): ReactNode {
  const companies = useSales((sales) => sales.companies)
  const [query, setQuery] = useState('')
  const options = useMemo(() => companyOptions({ companies: companies.values(), query, chosen: value }), [companies, query, value])
  return (
    <Combobox<string>
      label="Company"
      placeholder="Type a name"
      value={value}
      options={options}
      onQuery={setQuery}
      onChange={onChange}
      empty="Type a name to add a company"
    />
  )
}
