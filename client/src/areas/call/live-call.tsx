import { accountOf } from '@parley/shared/calls/account-of.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import type { Call } from '@parley/shared/model/call.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import { PhoneOff, UserPlus } from 'lucide-react'
import { useMemo, useState, type ReactNode } from 'react'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useToday } from '../../parts/use-today.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { AccountAsks } from './account-asks.tsx'
import { AccountFeatures } from './account-features.tsx'
import { CallNotes } from './call-notes.tsx'
import css from './call.module.css'
import { MinutesDialog } from './minutes-dialog.tsx'

export interface LiveCallProps {
  readonly call: Call
  readonly onOpen: (featureId: FeatureId) => void
  readonly onLeave: () => void
}

/** What this customer asked for, was promised and may hear, with room for notes. */
export function LiveCall({ call, onOpen, onLeave }: LiveCallProps): ReactNode {
  const sales = useSales((view) => view)
  const features = usePlan((plan) => plan.features)
  const today = useToday()
  const account = useMemo(
    () => (call.companyId === null ? undefined : accountOf(call.companyId, { plan: { features }, sales, today })),
    [call.companyId, features, sales, today],
  )
  const [showsMinutes, setShowsMinutes] = useState(false)
  return (
    <section className={css['call']} aria-label={call.title}>
      <CallHead call={call} onLeave={onLeave} onMinutes={() => setShowsMinutes(true)} />
      <div className={css['columns']}>
        {account !== undefined && <AccountFeatures features={account.features} kind={account.company.kind} onOpen={onOpen} />}
        {account !== undefined && <AccountAsks account={account} onOpen={onOpen} />}
        <CallNotes key={call.id} call={call} />
      </div>
      {showsMinutes && <MinutesDialog call={call} onClose={() => setShowsMinutes(false)} />}
    </section>
  )
}

interface CallHeadProps {
  readonly call: Call
  readonly onLeave: () => void
  readonly onMinutes: () => void
}

function CallHead({ call, onLeave, onMinutes }: CallHeadProps): ReactNode {
  const carryOut = useCarryOutSales()
  const { person, people } = useMe()
  const deal = useSales((sales) => (call.dealId === null ? undefined : sales.deals.get(call.dealId)))
  const isOn = call.endedAt === null
  const pm = people.find(({ id }) => id === call.pmId)
  const facts = [deal?.name, isOn ? 'on now' : 'over', pm === undefined ? undefined : `with ${pm.name}`]
  function end(): void {
    const ref = { authorId: call.authorId, id: call.id }
    if (carryOut({ kind: 'end-call', call: ref, endedAt: instantAt(Date.now()) })) onMinutes()
  }
  return (
    <header className={css['head']}>
      <div className={css['names']}>
        <h2 className={css['heading']}>{call.title}</h2>
        <p className={css['quiet']}>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      </div>
      {isOn && call.pmId === null && <ProductSeat call={call} isMine={call.authorId === person.id} />}
      <Button onClick={onMinutes}>Minutes</Button>
      {isOn && call.authorId === person.id ? (
        <Button icon={<PhoneOff size={14} />} onClick={end}>
          End the call
        </Button>
      ) : (
        <Button onClick={onLeave}>Other calls</Button>
      )}
    </header>
  )
}

/** Asks somebody of product into the call, or lets them take the seat. */
function ProductSeat({ call, isMine }: { readonly call: Call; readonly isMine: boolean }): ReactNode {
  const carryOut = useCarryOutSales()
  const canJoin = useMaySales('triage')
  const ref = { authorId: call.authorId, id: call.id }
  if (!isMine)
    return canJoin ? (
      <Button variant="primary" icon={<UserPlus size={14} />} onClick={() => carryOut({ kind: 'join-call', call: ref })}>
        I join
      </Button>
    ) : null
  if (call.pmAskedAt !== null) return <span className={css['quiet']}>Product was asked to join</span>
  return (
    <Button icon={<UserPlus size={14} />} onClick={() => carryOut({ kind: 'ask-pm', call: ref })}>
      Ask a product manager to join
    </Button>
  )
}
