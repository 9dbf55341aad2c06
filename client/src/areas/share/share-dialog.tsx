import type { Member } from '@parley/shared/protocol/accounts.ts'
import { Globe } from 'lucide-react'
import { useCallback, useId, useRef, type ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { IdentityCheck } from '../../parts/identity-check.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchMembers } from '../../platform/member-api.ts'
import { fetchPublication } from '../../platform/publication-api.ts'
import { useMay, useMe, usePlan, useSales, useView } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { CompanyLinkSection } from './company-link-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { PublicSection } from './public-section.tsx'
import { SeeAs } from './see-as.tsx'
import css from './share.module.css'

export interface ShareDialogProps {
  readonly roadmapId: string
  readonly onClose: () => void
  /** Names and roles are shown elsewhere too. */
  readonly onChanged: () => void
  readonly onGo: (screen: 'public' | 'companies') => void
}

/** Who can see this roadmap, and how others come to see it. There is nothing to save: what is chosen holds at once. */
export function ShareDialog(props: ShareDialogProps): ReactNode {
  const open = useView((view) => view.shareOpen)
  const name = usePlan((plan) => plan.settings.name)
  const start = useRef<HTMLDivElement>(null)
  const { person } = useMe()
  return (
    <Dialog
      open={open}
      onClose={props.onClose}
      title={`Share “${name}”`}
      initialFocus={start}
      footer={
        <Button variant="primary" size="md" onClick={props.onClose}>
          Done
        </Button>
      }
    >
      {/* The fields come later; until then a press of Enter closes nothing. */}
      <div ref={start} className={css['start']} tabIndex={-1} data-tall={person.role === 'owner' ? '' : undefined}>
        <IdentityCheck>
          <Sections {...props} />
        </IdentityCheck>
      </div>
    </Dialog>
  )
}

function Sections({ roadmapId, onChanged, onGo }: ShareDialogProps): ReactNode {
  const [members, ask] = useAnswer(fetchMembers)
  const { workspace } = useMe()
  const isEditor = useMay('edit-plan')
  const seesSales = useSales((sales) => sales.ready)
  return (
    <AnswerView answered={members} onRetry={ask} lines={4}>
      {(known) => {
        const me = known.find(({ isMe }) => isMe)
        const isOwner = me?.role === 'owner'
        return (
          <div className={css['sections']}>
            <Section title="People" count={known.length}>
              <PeopleSection
                members={known}
                isOwner={isOwner}
                workspaceName={workspace.name}
                onChanged={() => {
                  ask()
                  onChanged()
                }}
              />
              {!isOwner && <Notice>{whoMayWords(known)}</Notice>}
            </Section>
            {isOwner && (
              <Section title="Link for the whole company">
                <CompanyLinkSection domain={me.email.split('@')[1] ?? ''} />
              </Section>
            )}
            {isEditor && <Outside roadmapId={roadmapId} isOwner={isOwner} onGo={onGo} />}
            {seesSales && (
              <p className={css['told']}>
                For one prospect, make a link for their deal on the page of the company.{' '}
                <button type="button" className={css['go']} onClick={() => onGo('companies')}>
                  Companies
                </button>
              </p>
            )}
          </div>
        )
      }}
    </AnswerView>
  )
}

function Outside({ roadmapId, isOwner, onGo }: Pick<ShareDialogProps, 'roadmapId' | 'onGo'> & { readonly isOwner: boolean }): ReactNode {
  const [publication, ask] = useAnswer(useCallback(() => fetchPublication(roadmapId), [roadmapId]))
  return (
    <AnswerView answered={publication} onRetry={ask} lines={2}>
      {(known) => {
        const isLive = known.settings.enabled && known.live !== null
        return (
          <>
            <Section title="See as…">
              <SeeAs roadmapId={roadmapId} isOwner={isOwner} liveVersion={isLive ? (known.versions[0]?.number ?? null) : null} />
            </Section>
            <Section title="Public: outside the company" isPublic>
              <PublicSection roadmapId={roadmapId} publication={known} isOwner={isOwner} onChanged={ask} onReview={() => onGo('public')} />
            </Section>
          </>
        )
      }}
    </AnswerView>
  )
}

interface SectionProps {
  readonly title: string
  readonly count?: number
  readonly isPublic?: boolean
  readonly children: ReactNode
}

function Section({ title, count, isPublic = false, children }: SectionProps): ReactNode {
  const id = useId()
  const section = useKeptFocus<HTMLElement>()
  return (
    <section ref={section} className={css['section']} aria-labelledby={id} data-public={isPublic ? '' : undefined}>
      <h3 id={id} className={css['title']}>
        {isPublic && <Globe size={14} />}
        {title}
        {count !== undefined && <span className={css['count']}>{count}</span>}
      </h3>
      {children}
    </section>
  )
}

const either = new Intl.ListFormat('en', { type: 'disjunction' })

function whoMayWords(members: readonly Member[]): string {
  const owners = members.filter(({ role }) => role === 'owner').map(({ name }) => name)
  return `Owners invite people and change roles${owners.length === 0 ? '' : `: ask ${either.format(owners)}`}.`
}
