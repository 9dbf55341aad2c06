import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { Promise as GivenPromise } from '@parley/shared/model/promise.ts'
import { reasonSentence } from '@parley/shared/promises/reason-sentence.ts'
import { Check, X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { promiseStateNames, strengthNames } from '../../words/sales-words.ts'
import { windowText } from '../../words/window-text.ts'
import type { PromiseLine } from './promise-lines.ts'
import { StandingChip } from './standing-chip.tsx'
import { WayOutDialog } from './way-out-dialog.tsx'
import type { WayOut } from './way-out.ts'
import css from './promises.module.css'

export interface PromiseRowProps {
  readonly line: PromiseLine
  /** Where the feature is known from what surrounds the row, it is not named again. */
  readonly onOpen?: ((featureId: FeatureId) => void) | undefined
}

/** Who told whom what, how it stands and why, and what may be done about it. */
export function PromiseRow({ line, onOpen }: PromiseRowProps): ReactNode {
  const { promise, company, standing, reasons } = line
  const isInTrouble = standing === 'at_risk' || standing === 'broken'
  return (
    <article className={css['row']} aria-label={`Promise to ${company}`}>
      <div className={css['standing']}>
        {standing === null ? (
          <span className={css['settled']}>{promiseStateNames[promise.state]}</span>
        ) : (
          <StandingChip standing={standing} />
        )}
      </div>
      <div className={css['words']}>
        <p className={css['statement']}>“{promise.statement}”</p>
        <Facts line={line} onOpen={onOpen} />
        {reasons.length > 0 && <p className={css['reasons']}>{reasons.map(reasonSentence).join(' ')}</p>}
        <Approval line={line} />
        {isInTrouble && <WaysOut line={line} />}
      </div>
    </article>
  )
}

function Facts({ line: { promise, feature, company, deal }, onOpen }: PromiseRowProps): ReactNode {
  return (
    <p className={css['facts']}>
      <span>
        {company}
        {deal !== null && ` · ${deal}`}
      </span>
      {onOpen !== undefined && (
        <button type="button" className={css['feature']} onClick={() => onOpen(promise.featureId)}>
          {feature?.title ?? 'A feature that is gone'}
        </button>
      )}
      <span>{strengthNames[promise.strength]}</span>
      <span>{promise.window === null ? 'No time named' : `Promised for ${windowText(promise.window)}`}</span>
      {feature !== undefined && (
        <span>{feature.window === null ? 'Planned without a time' : `Planned for ${windowText(feature.window)}`}</span>
      )}
      <Author promise={promise} />
    </p>
  )
}

function Author({ promise: { authorId, madeAt } }: { readonly promise: GivenPromise }): ReactNode {
  const author = useMe().people.find(({ id }) => id === authorId)
  return (
    <span>
      {author?.name ?? 'Somebody'}
      {madeAt !== null && (
        <>
          {', '}
          <TimeAgo at={madeAt} />
        </>
      )}
    </span>
  )
}

function Approval({ line: { promise, waits } }: { readonly line: PromiseLine }): ReactNode {
  const canApprove = useMaySales('approve')
  const carryOut = useCarryOutSales()
  const { people } = useMe()
  const ref = { authorId: promise.authorId, id: promise.id }
  if (promise.approval !== null) {
    const by = people.find(({ id }) => id === promise.approvedBy)?.name ?? 'product'
    return <p className={css['approval']}>{promise.approval === 'approved' ? `Approved by ${by}` : `Refused by ${by}: do not repeat it`}</p>
  }
  if (!waits) return null
  if (!canApprove) return <p className={css['approval']}>Waits for product’s approval</p>
  return (
    <div className={css['acts']}>
      <Button
        size="xs"
        icon={<Check size={13} />}
        onClick={() => carryOut({ kind: 'approve-promise', promise: ref, approval: 'approved' })}
      >
        Approve
      </Button>
      <Button size="xs" icon={<X size={13} />} onClick={() => carryOut({ kind: 'approve-promise', promise: ref, approval: 'refused' })}>
        Refuse
      </Button>
    </div>
  )
}

function WaysOut({ line }: { readonly line: PromiseLine }): ReactNode {
  const me = useMe().person.id
  const canTriage = useMaySales('triage')
  const [way, setWay] = useState<WayOut | null>(null)
  const isMine = line.promise.authorId === me
  if (!isMine && !canTriage) return null
  return (
    <div className={css['acts']}>
      <Button size="xs" onClick={() => setWay('keep')}>
        Keep it
      </Button>
      <Button size="xs" onClick={() => setWay('renegotiate')}>
        Renegotiate
      </Button>
      <Button size="xs" onClick={() => setWay('release')}>
        Release
      </Button>
      {way !== null && <WayOutDialog way={way} line={line} onClose={() => setWay(null)} />}
    </div>
  )
}
