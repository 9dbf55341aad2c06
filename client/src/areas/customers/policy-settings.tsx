import { strengths } from '@parley/shared/model/promise.ts'
import type { ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useSales } from '../../store/hooks.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { Select } from '../../ui/select.tsx'
import { strengthNames } from '../../words/sales-words.ts'
import css from './pipeline.module.css'

/** What product owes sales, and where sales asks first. */
export function PolicySettings(): ReactNode {
  const { answerWithinDays, approvalFrom, dealBreakersPerQuarter } = useSales((sales) => sales.settings)
  const carryOut = useCarryOutSales()
  return (
    <section className={css['part']} aria-label="Agreements">
      <h3>Agreements</h3>
      <div className={css['pair']}>
        <NumberField
          label="Product answers within"
          unit="days"
          min={1}
          max={365}
          step={1}
          value={answerWithinDays}
          onCommit={(days) =>
            days !== null && days !== answerWithinDays && carryOut({ kind: 'set-sales', edit: { answerWithinDays: days } })
          }
        />
        <NumberField
          label="Deal-breakers a rep has in a quarter"
          hint="Further ones count as important."
          min={0}
          max={1000}
          step={1}
          value={dealBreakersPerQuarter}
          onCommit={(cap) =>
            cap !== null && cap !== dealBreakersPerQuarter && carryOut({ kind: 'set-sales', edit: { dealBreakersPerQuarter: cap } })
          }
        />
        <Select
          label="Promises need approval from"
          value={approvalFrom}
          options={strengths.map((strength) => ({ value: strength, label: strengthNames[strength] }))}
          onChange={(strength) => strength !== approvalFrom && carryOut({ kind: 'set-sales', edit: { approvalFrom: strength } })}
        />
      </div>
    </section>
  )
}
