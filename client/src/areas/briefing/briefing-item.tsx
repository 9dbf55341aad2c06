import type { BriefingItem as Item } from '@parley/shared/briefing/briefing-for.ts'
import type { ChangeKind } from '@parley/shared/briefing/change-kind.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { useMe, useSales } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { moneyText } from '../../words/money-text.ts'
import css from './briefing.module.css'

const kindNames: Readonly<Record<ChangeKind, string>> = {
  removed: 'Taken off',
  declined: 'Declined',
  slipped: 'Later',
  shipped: 'Shipped',
  sooner: 'Sooner',
  added: 'New',
  moved: 'Moved',
  guidance: 'What to say',
  confidence: 'Confidence',
  wording: 'Renamed',
}

export interface BriefingItemProps {
  readonly item: Item
  readonly onOpen: (featureId: FeatureId) => void
}

/** What became of one feature, and what may be said of it now. */
export function BriefingItem({ item, onOpen }: BriefingItemProps): ReactNode {
  const { featureId, title, changeKind, changes, say, dontSay, at, actorId } = item
  const copy = useCopy()
  const by = useMe().people.find(({ id }) => id === actorId)?.name ?? 'Somebody'
  return (
    <article className={css['item']} aria-label={title}>
      <span className={css['kind']} data-kind={changeKind}>
        {kindNames[changeKind]}
      </span>
      <div className={css['words']}>
        <button type="button" className={css['title']} onClick={() => onOpen(featureId)}>
          {title}
        </button>
        <Stake item={item} />
        <ul className={css['changes']}>
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              <span className={css['field']}>{field}</span> <del>{before}</del> → <ins>{after}</ins>
            </li>
          ))}
        </ul>
        <div className={css['say']}>
          <p>
            <b>Say</b> {say}
          </p>
          <Button size="xs" onClick={() => copy(say, 'Copied what may be said.')}>
            Copy
          </Button>
        </div>
        {dontSay !== null && (
          <p className={css['dont']}>
            <b>Don’t say</b> {dontSay}
          </p>
        )}
        <p className={css['by']}>
          {by}, <TimeAgo at={at} />
        </p>
      </div>
    </article>
  )
}

/** Why it stands where it stands in the list: what of the reader hangs on it. */
function Stake({ item: { stake } }: Pick<BriefingItemProps, 'item'>): ReactNode {
  const currency = useSales((sales) => sales.settings.currency)
  const parts = [
    counted(stake.promises, 'promise', 'promises'),
    counted(stake.deals, 'deal', 'deals'),
    counted(stake.requests, 'request', 'requests'),
    stake.amount > 0 ? `${moneyText({ amount: stake.amount, currency }, 'short')} weighted` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : <p className={css['stake']}>Yours: {parts.join(' · ')}</p>
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return ''
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}
