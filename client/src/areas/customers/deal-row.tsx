import type { Deal } from '@parley/shared/model/deal.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { Ellipsis } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuEntry } from '../../ui/menu-entry.ts'
import { useToast } from '../../ui/use-toast.ts'
import { dayText } from '../../words/day-text.ts'
import { moneyText } from '../../words/money-text.ts'
import { CloseDealDialog } from './close-deal-dialog.tsx'
import { DealDialog } from './deal-dialog.tsx'
import { DealStageField } from './deal-stage-field.tsx'
import { FeatureLink } from './feature-link.tsx'
import css from './company-page.module.css'

export interface DealRowProps {
  readonly deal: Deal
  readonly onOpen: (featureId: FeatureId) => void
}

type Opened = 'edit' | 'won' | 'lost'

export function DealRow({ deal, onOpen }: DealRowProps): ReactNode {
  const owner = useMe().people.find(({ id }) => id === deal.ownerId)
  const canEdit = useMaySales('contribute')
  const [opened, setOpened] = useState<Opened | null>(null)
  const entries = useEntries(deal, setOpened)
  const day = deal.closedOn ?? deal.expectedClose
  return (
    <tr>
      <th scope="row">
        <span className={css['strong']}>{deal.name}</span>
        {deal.renews && <span className={css['quiet']}> Renewal</span>}
        <Loss deal={deal} onOpen={onOpen} />
      </th>
      <td>
        <DealStageField deal={deal} onClosing={setOpened} />
      </td>
      <td data-number="">{deal.amount === null ? '–' : moneyText(deal.amount)}</td>
      <td>{day === null ? '–' : dayText(day)}</td>
      <td>{owner?.name ?? '–'}</td>
      {canEdit && (
        <td>
          <Menu
            align="end"
            entries={entries}
            trigger={<Button size="xs" variant="ghost" icon={<Ellipsis size={15} />} aria-label={`Change ${deal.name}`} />}
          />
          {opened === 'edit' && <DealDialog companyId={deal.companyId} deal={deal} onClose={() => setOpened(null)} />}
          {(opened === 'won' || opened === 'lost') && <CloseDealDialog deal={deal} as={opened} onClose={() => setOpened(null)} />}
        </td>
      )}
    </tr>
  )
}

/** Why a deal was lost. */
function Loss({ deal: { stageId, lostReason, lostForFeatureId }, onOpen }: DealRowProps): ReactNode {
  const isLost = useSales((sales) => stageId !== null && sales.stages.get(stageId)?.kind === 'lost')
  const title = usePlan((plan) => (lostForFeatureId === null ? undefined : plan.features.get(lostForFeatureId)?.title))
  if (!isLost || (lostReason === null && lostForFeatureId === null)) return null
  return (
    <span className={css['why']}>
      {lostReason}
      {lostForFeatureId !== null && (
        <>
          {lostReason === null ? 'Lost for ' : ' · '}
          <FeatureLink featureId={lostForFeatureId} title={title} onOpen={onOpen} />
        </>
      )}
    </span>
  )
}

function useEntries(deal: Deal, open: (what: Opened) => void): readonly MenuEntry[] {
  const carryOut = useCarryOutSales()
  const toast = useToast()
  function remove(): void {
    if (!carryOut({ kind: 'delete-deal', dealId: deal.id, deleted: true })) return
    toast({
      message: `Deleted ${deal.name}`,
      action: { label: 'Undo', onPick: () => void carryOut({ kind: 'delete-deal', dealId: deal.id, deleted: false }) },
    })
  }
  return [
    { kind: 'action', id: 'edit', label: 'Edit', onPick: () => open('edit') },
    { kind: 'action', id: 'won', label: 'Close as won', onPick: () => open('won') },
    { kind: 'action', id: 'lost', label: 'Close as lost', onPick: () => open('lost') },
    { kind: 'separator', id: 'line' },
    { kind: 'action', id: 'delete', label: 'Delete', tone: 'bad', onPick: remove },
  ]
}
