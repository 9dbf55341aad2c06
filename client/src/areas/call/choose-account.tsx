import { compareText } from '@parley/shared/base/compare-text.ts'
import { asId, type CallId, type CompanyId, type DealId } from '@parley/shared/model/ids.ts'
import { Phone } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions, useMe, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import css from './call.module.css'

export interface ChooseAccountProps {
  /** The deal that a link named. */
  readonly dealId: DealId | null
  readonly onChoose: (id: CallId) => void
}

const shownCalls = 12

/** Whom one is about to talk to; and the calls there were. */
export function ChooseAccount({ dealId: named, onChoose }: ChooseAccountProps): ReactNode {
  const sales = useSales((view) => view)
  const { people } = useMe()
  const { newId } = useActions()
  const carryOut = useCarryOutSales()
  const [companyId, setCompany] = useState<CompanyId | null>(null)
  const [dealId, setDeal] = useState<DealId | null>(named)
  const account = companyId ?? (dealId === null ? null : (sales.deals.get(dealId)?.companyId ?? null))
  const company = account === null ? undefined : sales.companies.get(account)
  const deals = [...sales.deals.values()].filter((deal) => deal.companyId === account && deal.deletedAt === null)

  function start(): void {
    if (company === undefined) return
    const id = asId<CallId>(newId())
    const isDone = carryOut({
      kind: 'start-call',
      callId: id,
      title: `Call with ${company.name}`.slice(0, 120),
      companyId: company.id,
      dealId,
    })
    if (isDone) onChoose(id)
  }
  const calls = [...sales.calls.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compareText(b.startedAt ?? '', a.startedAt ?? ''))
  return (
    <section className={css['choose']} aria-label="Start a call">
      <h2 className={css['heading']}>Whom do you talk to?</h2>
      <div className={css['form']}>
        <Combobox
          label="Company"
          value={account}
          options={[...sales.companies.values()]
            .filter(({ deletedAt }) => deletedAt === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setCompany(id)
            setDeal(null)
          }}
        />
        <Combobox label="Deal" value={dealId} options={deals.map(({ id, name }) => ({ value: id, label: name }))} onChange={setDeal} />
        <Button
          variant="primary"
          icon={<Phone size={14} />}
          disabledReason={company === undefined ? 'Choose a company first' : undefined}
          onClick={start}
        >
          Start the call
        </Button>
      </div>
      {calls.length > 0 && (
        <>
          <h3 className={css['sub']}>Calls</h3>
          <ul className={css['lines']}>
            {calls.slice(0, shownCalls).map((call) => (
              <li key={call.id}>
                <button type="button" className={css['line']} onClick={() => onChoose(call.id)}>
                  <span>{call.title}</span>
                  <span className={css['quiet']}>
                    {people.find(({ id }) => id === call.authorId)?.name}
                    {call.endedAt === null ? ' · on now' : ''}
                    {call.startedAt !== null && (
                      <>
                        {' · '}
                        <TimeAgo at={call.startedAt} />
                      </>
                    )}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
