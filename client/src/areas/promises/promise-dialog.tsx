import { asId, type CompanyId, type DealId, type FeatureId, type PromiseId } from '@parley/shared/model/ids.ts'
import { strengths, type Strength } from '@parley/shared/model/promise.ts'
import type { Window } from '@parley/shared/model/window.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { mayPromise } from '@parley/shared/guidance/may-promise.ts'
import { useRef, useState, type ReactNode } from 'react'
import { WindowChoice } from '../../parts/window-choice.tsx'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { useActions, useFeature, usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { strengthNames, verdictNames } from '../../words/sales-words.ts'
import css from './promises.module.css'

export interface PromiseDialogProps {
  readonly featureId: FeatureId
  readonly companyId?: CompanyId | null
  readonly onClose: () => void
}

/** What was told to whom, by when and how firmly. */
export function PromiseDialog({ featureId, companyId: given = null, onClose }: PromiseDialogProps): ReactNode {
  const feature = useFeature(featureId)
  const overrides = usePlan((plan) => plan.guidance.get(featureId))
  const sales = useSales((view) => view)
  const today = useToday()
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const first = useRef<HTMLElement>(null)
  const [statement, setStatement] = useState('')
  const [companyId, setCompany] = useState<CompanyId | null>(given)
  const [dealId, setDeal] = useState<DealId | null>(null)
  const [strength, setStrength] = useState<Strength>('intended')
  const [window, setWindow] = useState<Window | null>(feature?.window ?? null)
  if (feature === undefined) return null
  const { verdict } = guidanceOf(feature, overrides, { audience: 'prospect', today })
  const waits = strengths.indexOf(strength) >= strengths.indexOf(sales.settings.approvalFrom)
  const deals = [...sales.deals.values()].filter((deal) => deal.companyId === companyId && deal.deletedAt === null)

  function save(): void {
    if (companyId === null || statement.trim() === '' || feature === undefined) return
    const isDone = carryOut({
      kind: 'make-promise',
      promiseId: asId<PromiseId>(newId()),
      featureId,
      companyId,
      horizon: feature.horizon,
      words: { statement, strength, window, ...(dealId === null ? {} : { dealId }) },
    })
    if (isDone) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Note a promise"
      description={feature.title}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf(statement, companyId)} onClick={save}>
            {waits ? 'Note it and ask for approval' : 'Note promise'}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label="The words used" value={statement} maxLength={400} onChange={setStatement} onSubmit={save} inputRef={first} />
        <div className={css['pair']}>
          <Combobox
            label="Company"
            value={companyId}
            options={[...sales.companies.values()]
              .filter(({ deletedAt }) => deletedAt === null)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id) => {
              setCompany(id)
              setDeal(null)
            }}
          />
          <Combobox label="Deal" value={dealId} options={deals.map(({ id, name }) => ({ value: id, label: name }))} onChange={setDeal} />
        </div>
        <SegmentedControl
          label="How firmly"
          value={strength}
          options={strengths.map((one) => ({ value: one, label: strengthNames[one] }))}
          onChange={setStrength}
        />
        <WindowChoice label="Promised for" window={window} onChange={setWindow} />
        {mayPromise(verdict, strength) === 'with_approval' && (
          <Notice>
            {verdictNames[verdict]}: product has not cleared this for promises that firm.
            {waits ? ' They will be asked to approve it.' : ' It is noted as it was said; tell them.'}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

function lackOf(statement: string, companyId: CompanyId | null): string | undefined {
  if (statement.trim() === '') return 'Write the words that were used first'
  return companyId === null ? 'Say to which company' : undefined
}
