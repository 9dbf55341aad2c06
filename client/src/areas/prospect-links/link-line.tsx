import { dayOf } from '@parley/shared/calendar/days-between.ts'
import type { ProspectLinkJson } from '@parley/shared/protocol/prospect-links.ts'
import { Eye, Lock, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { apiSentence } from '../../platform/api-sentence.ts'
import { revokeProspectLink } from '../../platform/prospect-link-api.ts'
import { useMe } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { dayText } from '../../words/day-text.ts'
import { OpensDialog } from './opens-dialog.tsx'
import css from './prospect-links.module.css'

export interface LinkLineProps {
  readonly roadmapId: string
  readonly link: ProspectLinkJson
  readonly onChanged: () => void
}

/** One link: for whom, until when, read or not, and whether what was read still holds. */
export function LinkLine({ roadmapId, link, onChanged }: LinkLineProps): ReactNode {
  const { person } = useMe()
  const announce = useAnnounce()
  const toast = useToast()
  const [opened, setOpened] = useState<'opens' | 'revoke' | null>(null)
  const { id, label, state, madeBy, hasPasscode, isStale } = link
  const mayRevoke = state === 'live' && (madeBy === person.id || person.role === 'owner' || person.role === 'product')

  async function revoke(): Promise<void> {
    const revoked = await revokeProspectLink(roadmapId, id)
    if (!revoked.ok) {
      toast({ message: apiSentence(revoked.failure), tone: 'bad' })
      return
    }
    announce(`Revoked the link for ${label}.`)
    onChanged()
  }
  return (
    <li className={css['link']} data-state={state}>
      <div className={css['words']}>
        <span className={css['label']}>
          {label}
          {hasPasscode && <Lock size={12} aria-label="With a passcode" />}
          {isStale && <span className={css['stale']}>Out of date</span>}
        </span>
        <LinkFacts link={link} />
        {isStale && <span className={css['why']}>The page says something else now than when they last read it.</span>}
      </div>
      <div className={css['acts']}>
        <Button size="xs" variant="ghost" icon={<Eye size={13} />} onClick={() => setOpened('opens')}>
          What they see
        </Button>
        {mayRevoke && <IconButton label={`Revoke the link for ${label}`} icon={<Trash2 size={14} />} onClick={() => setOpened('revoke')} />}
      </div>
      {opened === 'opens' && <OpensDialog roadmapId={roadmapId} link={link} onClose={() => setOpened(null)} />}
      {opened === 'revoke' && (
        <ConfirmDialog
          title={`Revoke the link for ${label}?`}
          description="Whoever has it sees nothing from now on, also where the page is open and loaded again. It cannot be brought back; a new link can be made."
          action="Revoke"
          onConfirm={() => void revoke()}
          onClose={() => setOpened(null)}
        />
      )}
    </li>
  )
}

function LinkFacts({ link }: Pick<LinkLineProps, 'link'>): ReactNode {
  const { people } = useMe()
  const { state, expiresAt, madeBy, lines, opens, lastOpenedAt } = link
  return (
    <span className={css['facts']}>
      <span>{standing(state, expiresAt)}</span>
      <span>{people.find((one) => one.id === madeBy)?.name ?? 'Somebody who left'}</span>
      {state === 'live' && <span>{lines.length === 1 ? '1 feature told today' : `${lines.length} features told today`}</span>}
      <span>
        {lastOpenedAt === null ? (
          'Not opened yet'
        ) : (
          <>
            {opens === 1 ? 'Opened once, ' : `Opened ${opens} times, last `}
            <TimeAgo at={lastOpenedAt} />
          </>
        )}
      </span>
    </span>
  )
}

function standing(state: ProspectLinkJson['state'], expiresAt: string): string {
  if (state === 'revoked') return 'Revoked'
  const day = dayText(dayOf(expiresAt))
  return state === 'live' ? `Until ${day}` : `Over since ${day}`
}
