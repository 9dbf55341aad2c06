import { Plus, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { DraftField } from '../../parts/draft-field.tsx'
import { rebase } from './rebase.ts'
import { useCurrencies } from './use-currencies.ts'
import css from './pipeline.module.css'

const rateDigits: Intl.NumberFormatOptions = { maximumFractionDigits: 6 }

/** The currency of all sums, and what the others are worth in it since when. */
export function CurrencySettings(): ReactNode {
  const settings = useSales((sales) => sales.settings)
  const { currency: base, rates } = settings
  const currencies = useCurrencies()
  const carryOut = useCarryOutSales()
  return (
    <section className={css['part']} aria-label="Currencies">
      <h3>Currencies</h3>
      <div className={css['pair']}>
        <Select
          label="Sums are shown in"
          hint="Rates are converted where the new one has a rate, and removed otherwise."
          value={base}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={(next) => next !== base && carryOut(...rebase(settings, next))}
        />
      </div>
      {rates.size > 0 && (
        <ul className={css['rates']}>
          {[...rates].map(([code, rate]) => (
            <li key={code} className={css['rate']}>
              <span className={css['code']}>1 {code} =</span>
              <NumberField
                label={`Worth of one ${code}`}
                hideLabel
                unit={base}
                min={0}
                steppers={false}
                format={rateDigits}
                value={rate.perUnit}
                onCommit={(perUnit) =>
                  perUnit !== null &&
                  perUnit > 0 &&
                  perUnit !== rate.perUnit &&
                  carryOut({ kind: 'set-rate', currency: code, rate: { ...rate, perUnit } })
                }
              />
              <DraftField
                label={`${code} as of`}
                hideLabel
                type="date"
                value={rate.asOf}
                onCommit={(asOf) => asOf !== '' && carryOut({ kind: 'set-rate', currency: code, rate: { ...rate, asOf } })}
              />
              <IconButton
                label={`Remove the rate of ${code}`}
                icon={<X size={14} />}
                onClick={() => carryOut({ kind: 'set-rate', currency: code, rate: null })}
              />
            </li>
          ))}
        </ul>
      )}
      <NewRate base={base} taken={rates} />
    </section>
  )
}

interface NewRateProps {
  readonly base: string
  readonly taken: ReadonlyMap<string, unknown>
}

function NewRate({ base, taken }: NewRateProps): ReactNode {
  const today = useToday()
  const carryOut = useCarryOutSales()
  const [code, setCode] = useState('')
  const [perUnit, setPerUnit] = useState<number | null>(null)
  const wanted = code.trim().toUpperCase()
  const lacks = lackOf({ wanted, perUnit, base, taken })
  function add(): void {
    if (lacks !== undefined || perUnit === null) return
    if (!carryOut({ kind: 'set-rate', currency: wanted, rate: { perUnit, asOf: today } })) return
    setCode('')
    setPerUnit(null)
  }
  return (
    <div className={css['adding']}>
      <TextField label="Currency" hideLabel placeholder="USD" value={code} maxLength={3} onChange={setCode} onSubmit={add} />
      <NumberField
        label="Worth in the base"
        hideLabel
        unit={base}
        min={0}
        steppers={false}
        format={rateDigits}
        value={perUnit}
        onChange={setPerUnit}
      />
      <Button size="md" icon={<Plus size={14} />} disabledReason={lacks} onClick={add}>
        Add rate
      </Button>
    </div>
  )
}

function lackOf({
  wanted,
  perUnit,
  base,
  taken,
}: NewRateProps & { readonly wanted: string; readonly perUnit: number | null }): string | undefined {
  if (!/^[A-Z]{3}$/.test(wanted)) return 'Give the three letters of a currency, such as USD'
  if (wanted === base || taken.has(wanted)) return `${wanted} is there already`
  return perUnit === null || perUnit <= 0 ? 'Say what one unit is worth' : undefined
}
