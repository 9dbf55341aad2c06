import type { Deal } from '@parley/shared/model/deal.ts'
import { asId, type CompanyId, type DealId, type StageId, type UserId } from '@parley/shared/model/ids.ts'
import type { Money } from '@parley/shared/model/money.ts'
import { useRef, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useMe, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { Switch } from '../../ui/switch.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { MoneyField } from './money-field.tsx'
import { OwnerField } from './owner-field.tsx'
import css from './company-page.module.css'

export interface DealDialogProps {
  readonly companyId: CompanyId
  /** Null to add one. */
  readonly deal: Deal | null
  readonly onClose: () => void
}

/** What a deal is about; where it stands is changed in the table, and closing asks for more. */
export function DealDialog({ companyId, deal, onClose }: DealDialogProps): ReactNode {
  const stages = useSales((sales) => sales.stages)
  const owner = useSales((sales) => sales.companies.get(companyId)?.ownerId ?? null)
  const { person } = useMe()
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const first = useRef<HTMLElement>(null)
  const open = [...stages.values()].filter(({ kind, deletedAt }) => kind === 'open' && deletedAt === null)
  const [before] = useState(() => startOf(deal, owner ?? (person.role === 'sales' ? asId<UserId>(person.id) : null)))
  const [name, setName] = useState(before.name)
  const [stageId, setStage] = useState<StageId | null>(open[0]?.id ?? null)
  const [amount, setAmount] = useState<Money | null>(before.amount)
  const [close, setClose] = useState(before.expectedClose ?? '')
  const [renews, setRenews] = useState(before.renews)
  const [ownerId, setOwner] = useState<UserId | null>(before.ownerId)
  const words =
    deal === null
      ? ({ title: 'Add deal', save: 'Add deal', done: 'Added' } as const)
      : ({ title: 'Edit deal', save: 'Save', done: 'Saved' } as const)

  function save(): void {
    if (name.trim() === '') return
    const edit = {
      name: name.trim(),
      amount,
      expectedClose: close === '' ? null : close,
      renews: renews ? true : null,
      ownerId,
    } as const
    const isDone = carryOut(
      deal === null
        ? { kind: 'add-deal', dealId: asId<DealId>(newId()), companyId, edit: { ...edit, stageId } }
        : { kind: 'edit-deal', dealId: deal.id, edit },
    )
    if (!isDone) return
    announce(`${words.done} ${edit.name}.`)
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      initialFocus={first}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={name.trim() === '' ? 'Name it first' : undefined} onClick={save}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className={css['form']}>
        <TextField label="Name" value={name} maxLength={120} onChange={setName} onSubmit={save} inputRef={first} />
        <div className={css['pair']}>
          <MoneyField label="Amount a year" value={amount} onCommit={setAmount} />
          <TextField label="Expected close" type="date" value={close} onChange={setClose} onSubmit={save} />
        </div>
        <div className={css['pair']}>
          {deal === null && (
            <Select label="Stage" value={stageId} options={open.map(({ id, name: label }) => ({ value: id, label }))} onChange={setStage} />
          )}
          <OwnerField value={ownerId} onChange={setOwner} />
        </div>
        <Switch
          label="Renews what they pay already"
          hint="Its amount is not counted again beside what the company pays."
          checked={renews}
          onChange={setRenews}
        />
      </div>
    </Dialog>
  )
}

type Start = Pick<Deal, 'name' | 'amount' | 'expectedClose' | 'renews' | 'ownerId'>

function startOf(deal: Deal | null, ownerId: UserId | null): Start {
  return deal ?? { name: '', amount: null, expectedClose: null, renews: false, ownerId }
}
