import type { Feature } from '@parley/shared/model/feature.ts'
import type { Audience } from '@parley/shared/model/guidance.ts'
import type { GuidanceOrigin } from '@parley/shared/guidance/guidance.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { Pencil } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useCopy } from '../../parts/use-copy.ts'
import { useToday } from '../../parts/use-today.ts'
import { useMay, useMe, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { audienceNames } from '../../words/sales-words.ts'
import { dayText } from '../../words/day-text.ts'
import { GuidanceDialog } from './guidance-dialog.tsx'
import { VerdictChip } from './verdict-chip.tsx'
import css from './guidance.module.css'

export interface SayStripProps {
  readonly feature: Feature
}

const audienceOptions = (['prospect', 'customer', 'partner', 'internal'] as const satisfies readonly Audience[]).map((value) => ({
  value,
  label: audienceNames[value],
}))

/** “Can I say it?”: one verdict and one sentence, one key to copy it. */
export function SayStrip({ feature }: SayStripProps): ReactNode {
  const overrides = usePlan((plan) => plan.guidance.get(feature.id))
  const today = useToday()
  const canGuide = useMay('edit-plan')
  const copy = useCopy()
  const [audience, setAudience] = useState<Audience>('prospect')
  const [isEditing, setEditing] = useState(false)
  const { verdict, sentence, dontSay, origin } = guidanceOf(feature, overrides, { audience, today })
  useEffect(() => listenForY(() => copy(sentence, 'Copied what may be said.')), [copy, sentence])
  return (
    <section className={css['strip']} aria-label="Can I say it?">
      <header className={css['head']}>
        <VerdictChip verdict={verdict} />
        <Select label="To whom" hideLabel value={audience} options={audienceOptions} onChange={setAudience} />
        {canGuide && <IconButton icon={<Pencil size={14} />} label="Change what may be said" onClick={() => setEditing(true)} />}
      </header>
      <div className={css['sentence']}>
        <blockquote>{sentence}</blockquote>
        <Button size="xs" shortcut="Y" onClick={() => copy(sentence, 'Copied what may be said.')}>
          Copy
        </Button>
      </div>
      {dontSay !== null && <p className={css['dont']}>Don’t say: {dontSay}</p>}
      <Origin origin={origin} />
      {isEditing && (
        <GuidanceDialog feature={feature} audience={audience} known={overrides?.get(audience) ?? null} onClose={() => setEditing(false)} />
      )}
    </section>
  )
}

function Origin({ origin }: { readonly origin: GuidanceOrigin }): ReactNode {
  const { people } = useMe()
  if (origin.kind === 'policy') return null
  if (origin.kind === 'expired')
    return <p className={css['by']}>Product’s own word ran out on {dayText(origin.validUntil)}; this is what the policy says.</p>
  const { by, at, validUntil, reason } = origin
  return (
    <p className={css['by']}>
      Set by {people.find(({ id }) => id === by)?.name ?? 'product'}
      {at !== null && (
        <>
          {', '}
          <TimeAgo at={at} />
        </>
      )}
      {validUntil !== null && `, until ${dayText(validUntil)}`}
      {reason !== null && `: ${reason}`}
    </p>
  )
}

/** The key that copies, while nobody types. */
function listenForY(act: () => void): () => void {
  function handle(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'y' || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return
    if (
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"], [role="grid"]')
    )
      return
    event.preventDefault()
    act()
  }
  addEventListener('keydown', handle)
  return () => removeEventListener('keydown', handle)
}
