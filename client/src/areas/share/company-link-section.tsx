import type { CompanyLinkState } from '@parley/shared/protocol/company-link.ts'
import { useState, type ReactNode } from 'react'
import { fetchCompanyLink, revokeCompanyLink } from '../../platform/share-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Switch } from '../../ui/switch.tsx'
import { KnownLink } from './known-link.tsx'
import { NewLink } from './new-link.tsx'
import css from './share.module.css'

export interface CompanyLinkSectionProps {
  readonly domain: string
}

/** One link by which everybody with an address of the company can join; for owners. */
export function CompanyLinkSection({ domain }: CompanyLinkSectionProps): ReactNode {
  const [answered, ask] = useAnswer(fetchCompanyLink)
  // What the server tells only once, with the answer that made it.
  const [told, setTold] = useState<CompanyLinkState | null>(null)
  return (
    <AnswerView answered={answered} onRetry={ask} lines={1}>
      {(first) => (
        <Known
          state={told ?? first}
          domain={domain}
          onState={(next) =>
            setTold((before) => ({ link: next.link, url: next.url ?? (next.link === null ? null : (before?.url ?? null)) }))
          }
        />
      )}
    </AnswerView>
  )
}

interface KnownProps extends CompanyLinkSectionProps {
  readonly state: CompanyLinkState
  readonly onState: (state: CompanyLinkState) => void
}

function Known({ state: { link, url }, domain, onState }: KnownProps): ReactNode {
  const [isMaking, setMaking] = useState(false)
  const [isRevoking, setRevoking] = useState(false)
  const tell = useOutcome()
  return (
    <div className={css['link']}>
      <Switch
        label="Everybody with an address of the company can join by a link"
        hint="They prove their address by a mail or by single sign-on."
        checked={link !== null || isMaking}
        onChange={(on) => (link === null ? setMaking(on) : setRevoking(true))}
      />
      {link === null && isMaking && (
        <NewLink
          domain={domain}
          onCancel={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false)
            onState(made)
          }}
        />
      )}
      {link !== null && <KnownLink link={link} url={url} onState={onState} />}
      {isRevoking && (
        <ConfirmDialog
          title="Switch the link off?"
          description="Its address stops working at once, and so do the mails of those who have not joined yet. Members stay until you remove them. A new link has another address."
          action="Switch off"
          onClose={() => setRevoking(false)}
          onConfirm={() =>
            void tell({
              request: revokeCompanyLink(),
              done: 'The link no longer works.',
              onDone: () => onState({ link: null, url: null }),
            })
          }
        />
      )}
    </div>
  )
}
