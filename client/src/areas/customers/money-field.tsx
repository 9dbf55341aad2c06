import type { Money } from '@parley/shared/model/money.ts'
import { minorUnits } from '@parley/shared/demand/minor-units.ts'
import { useState, type ReactNode } from 'react'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { useCurrencies } from './use-currencies.ts'
import css from './company-page.module.css'

export interface MoneyFieldProps {
  readonly label: string
  readonly value: Money | null
  readonly onCommit: (value: Money | null) => void
  readonly disabled?: boolean | undefined
}

/** An amount in whole units of a currency, beside the choice of the currency. */
export function MoneyField({ label, value, onCommit, disabled }: MoneyFieldProps): ReactNode {
  const currencies = useCurrencies(value?.currency)
  const [chosen, setChosen] = useState<string | null>(null)
  const currency = value?.currency ?? chosen ?? currencies[0] ?? 'EUR'

  function write(amount: number | null, into: string): void {
    const next = amount === null ? null : { amount: Math.round(amount * minorUnits(into)), currency: into }
    if (next?.amount !== value?.amount || next?.currency !== value?.currency) onCommit(next)
  }
  const amount = value === null ? null : value.amount / minorUnits(value.currency)
  return (
    <div className={css['money']}>
      <NumberField
        label={label}
        value={amount}
        min={0}
        steppers={false}
        disabled={disabled}
        format={{ maximumFractionDigits: 2 }}
        onCommit={(next) => write(next, currency)}
      />
      <Select
        label={`Currency of ${label}`}
        hideLabel
        value={currency}
        disabled={disabled}
        options={currencies.map((code) => ({ value: code, label: code }))}
        onChange={(code) => {
          setChosen(code)
          if (amount !== null) write(amount, code)
        }}
      />
    </div>
  )
}
