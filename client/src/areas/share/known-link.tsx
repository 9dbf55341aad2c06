import type { CompanyLinkJson, CompanyLinkState, PutCompanyLink } from '@parley/shared/protocol/company-link.ts'
import { useState, type ReactNode } from 'react'
import { renewCompanyLink, saveCompanyLink } from '../../platform/share-api.ts'
import { DraftField } from '../../parts/draft-field.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useOutcome } from '../../parts/use-outcome.ts'
import { useSure } from '../../parts/use-sure.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Select } from '../../ui/select.tsx'
import { expiryAfter, expiryOptions } from './link-expiry.ts'
import { linkRoles } from './link-roles.ts'
import css from './share.module.css'
import { splitDomains } from './split-domains.ts'
import { useUndoable } from './use-undoable.ts'

export interface KnownLinkProps {
  readonly link: CompanyLinkJson
  /** Only where it was made a moment ago. */
  readonly url: string | null
  readonly onState: (state: CompanyLinkState) => void
}

/** What the link lets in; each change applies at once, and the address stays. */
export function KnownLink({ link, url, onState }: KnownLinkProps): ReactNode {
  const sure = useSure()
  const undoable = useUndoable()
  const { role, expiresAt } = link
  const domains = link.domains.join(', ')

  function save(part: Partial<PutCompanyLink>, done: string): void {
    const before = settingsOf(link)
    void undoable({
      request: sure(() => saveCompanyLink({ ...before, ...part })),
      done,
      onDone: onState,
      undo: () => ({ request: () => sure(() => saveCompanyLink(before)), done: 'The link is as it was.' }),
    })
  }

  return (
    <div className={css['known']}>
      <Address url={url} link={link} onState={onState} />
      <div className={css['pair']}>
        <Select
          label="They join as"
          value={role}
          options={linkRoles}
          onChange={(next) => next !== role && save({ role: next }, 'Whoever joins from now on has the other role.')}
        />
        <Select
          label="The link ends"
          value={expiresAt === null ? 'never' : 'as-it-is'}
          options={expiryOptions(expiresAt)}
          onChange={(next) => save({ expiresAt: expiryAfter(next, expiresAt, Date.now()) }, 'The link has another end.')}
        />
      </div>
      <DraftField
        label="Addresses at"
        value={domains}
        maxLength={2600}
        onCommit={(next) => save({ domains: [...splitDomains(next)] }, 'Other addresses count from now on.')}
      />
    </div>
  )
}

function Address({ url, link, onState }: KnownLinkProps): ReactNode {
  const [isAsking, setAsking] = useState(false)
  const sure = useSure()
  const tell = useOutcome()
  return (
    <div className={css['address']}>
      {url === null ? (
        <p className={css['told']}>
          Made by {link.madeBy} <TimeAgo at={link.madeAt} />, and shown only then. Lost it? A new address replaces it.
        </p>
      ) : (
        <>
          <code className={css['url']} title={url}>
            {url}
          </code>
          <CopyButton text={url} label="Copy link" />
        </>
      )}
      {url === null && <Button onClick={() => setAsking(true)}>New address</Button>}
      {url !== null && <p className={css['told']}>Copy it now: it is shown only this once.</p>}
      {isAsking && (
        <ConfirmDialog
          title="Make a new address?"
          description="The one that was handed out stops working at once, and so do the mails of those who have not joined yet. Members stay."
          action="New address"
          onClose={() => setAsking(false)}
          onConfirm={() => void tell({ request: sure(renewCompanyLink), onDone: onState })}
        />
      )}
    </div>
  )
}

function settingsOf({ role, domains, expiresAt }: CompanyLinkJson): PutCompanyLink {
  return { role, domains: [...domains], expiresAt }
}
