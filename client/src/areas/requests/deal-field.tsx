import type { Deal } from '@parley/shared/model/deal.ts'
import { asId, type CompanyId, type DealId } from '@parley/shared/model/ids.ts'
import { useMemo, type ReactNode } from 'react'
import { useSales } from '../../store/hooks.ts'
import { Select } from '../../ui/select.tsx'
import { openDeals } from './open-deals.ts'

export interface DealFieldProps {
  readonly companyId: CompanyId | null
  readonly value: DealId | null
  readonly onChange: (value: DealId | null) => void
}

const none = 'none'

/** The deal that hangs on it, among the company's open ones. */
export function DealField({ companyId, value, onChange }: DealFieldProps): ReactNode {
  const deals = useSales((sales) => sales.deals)
  const stages = useSales((sales) => sales.stages)
  const options = useMemo(() => {
    const open = companyId === null ? [] : openDeals({ deals, stages }, companyId)
    const chosen = value === null ? undefined : deals.get(value)
    return [...open, ...(chosen === undefined || open.includes(chosen) ? [] : [chosen])].map(optionOf)
  }, [deals, stages, companyId, value])
  return (
    <Select<string>
      label="Deal"
      value={value ?? none}
      options={[{ value: none, label: options.length === 0 ? 'No open deal' : 'No deal' }, ...options]}
      disabled={options.length === 0}
      onChange={(next) => onChange(next === none ? null : asId<DealId>(next))}
    />
  )
}

function optionOf({ id, name }: Deal): { readonly value: string; readonly label: string } {
  return { value: id, label: name }
}
