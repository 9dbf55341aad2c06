import type { Deal } from '@parley/shared/model/deal.ts'
import type { FeatureId, StageId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import css from './company-page.module.css'

export interface CloseDealDialogProps {
  readonly deal: Deal
  readonly as: 'won' | 'lost'
  readonly onClose: () => void
}

/** When it was closed; of one that is lost why, and for which feature, because that weighs on the feature for a year. */
export function CloseDealDialog({ deal, as, onClose }: CloseDealDialogProps): ReactNode {
  const stages = useSales((sales) => sales.stages)
  const company = useSales((sales) => sales.companies.get(deal.companyId))
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const first = useRef<HTMLElement>(null)
  const choices = [...stages.values()].filter(({ kind, deletedAt }) => kind === as && deletedAt === null)
  const [stageId, setStage] = useState<StageId | null>(choices[0]?.id ?? null)
  const [day, setDay] = useState(deal.closedOn ?? today)
  const [reason, setReason] = useState(deal.lostReason ?? '')
  const [featureId, setFeature] = useState<FeatureId | null>(deal.lostForFeatureId)
  const [isCustomer, setCustomer] = useState(true)
  const asksKind = as === 'won' && company !== undefined && company.kind !== 'customer'

  function save(): void {
    if (stageId === null || day === '') return
    const lost =
      as === 'lost' ? { lostReason: reason.trim() || null, lostForFeatureId: featureId } : { lostReason: null, lostForFeatureId: null }
    const isDone = carryOut(
      { kind: 'edit-deal', dealId: deal.id, edit: { stageId, closedOn: day, ...lost } },
      ...(asksKind && isCustomer ? [{ kind: 'edit-company', companyId: deal.companyId, edit: { kind: 'customer' } } as const] : []),
    )
    if (!isDone) return
    announce(`${deal.name} is closed as ${as}.`)
    onClose()
  }
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={`Close as ${as}`}
      description={deal.name}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf(stageId, day, as)} onClick={save}>
            Close as {as}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        {choices.length === 0 && <Notice tone="bad">No stage of the pipeline means {as}. Product adds one under Pipeline.</Notice>}
        {choices.length > 1 && (
          <Select label="Stage" value={stageId} options={choices.map(({ id, name }) => ({ value: id, label: name }))} onChange={setStage} />
        )}
        <TextField label="Closed on" type="date" value={day} onChange={setDay} onSubmit={save} inputRef={first} />
        {as === 'lost' && (
          <>
            <TextField label="Why it was lost" value={reason} maxLength={600} multiline onChange={setReason} onSubmit={save} />
            <Combobox
              label="Lost for a feature"
              hint="A quarter of the amount weighs on it for a year."
              placeholder="None"
              value={featureId}
              options={[...features.values()]
                .filter(({ deletedAt }) => deletedAt === null)
                .map(({ id, title }) => ({ value: id, label: title }))}
              onChange={setFeature}
            />
          </>
        )}
        {asksKind && <Switch label={`${company.name} is a customer now`} checked={isCustomer} onChange={setCustomer} />}
      </div>
    </Dialog>
  )
}

function lackOf(stageId: StageId | null, day: string, as: 'won' | 'lost'): string | undefined {
  if (stageId === null) return `The pipeline has no stage for ${as} deals`
  return day === '' ? 'Say on which day' : undefined
}
