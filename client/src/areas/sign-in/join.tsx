import type { AuthOptions, InvitationPreview } from '@parley/shared/protocol/accounts.ts'
import { useCallback, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { acceptInvitation, lookAtInvitation } from '../../platform/door-api.ts'
import { fetchProfile } from '../../platform/profile-api.ts'
import { useAnswer } from '../../parts/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import { CompanyLink } from './company-link.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'
import { JoinCompany } from './join-company.tsx'
import { JoinForm } from './join-form.tsx'
import { NoToken } from './no-token.tsx'
import { SingleSignOn } from './single-sign-on.tsx'
import { useLinkToken } from './use-link-token.ts'

export interface JoinProps {
  readonly options: AuthOptions
  readonly onSignedIn: () => void
}

/** Every link that lets somebody into a workspace leads here; an invitation says to what, by whom and as what. */
export function Join(props: JoinProps): ReactNode {
  const token = useLinkToken()
  if (token === '') return <NoToken />
  if (token.startsWith('company.')) return <CompanyLink key={token} token={token} options={props.options} />
  return token.startsWith('proof.') ? (
    <JoinCompany key={token} token={token} onSignedIn={props.onSignedIn} />
  ) : (
    <Invitation key={token} token={token} {...props} />
  )
}

function Invitation({ token, options, onSignedIn }: JoinProps & { readonly token: string }): ReactNode {
  const [preview] = useAnswer(useCallback(() => lookAtInvitation(token), [token]))
  const [profile] = useAnswer(fetchProfile)
  if (preview.kind === 'failed')
    return (
      <DoorFrame
        title="This invitation cannot be used"
        lead={apiSentence(preview.failure)}
        foot={<DoorLink to="/sign-in">Go to sign in</DoorLink>}
      />
    )
  if (preview.kind === 'asking' || profile.kind === 'asking') return null
  const invitation = preview.value
  const signedInAs = profile.kind === 'known' ? profile.value.email : null
  return (
    <DoorFrame title={`Join ${invitation.workspace}`} lead={<Invites {...invitation} />}>
      <div className={css['body']}>
        {signedInAs !== null && signedInAs !== invitation.email && (
          <Notice>{`You are signed in as ${signedInAs}. The invitation is for ${invitation.email}, and joining signs you in with that account.`}</Notice>
        )}
        <JoinForm
          token={token}
          invitation={invitation}
          isSignedIn={signedInAs === invitation.email}
          accept={acceptInvitation}
          onJoined={onSignedIn}
        />
        {options.oidc !== null && signedInAs === null && <SingleSignOn name={options.oidc.name} />}
      </div>
    </DoorFrame>
  )
}

function Invites({ invitedBy, role, email }: InvitationPreview): ReactNode {
  return (
    <>
      {invitedBy} invites <strong className={css['strong']}>{email}</strong> as <strong className={css['strong']}>{roleNames[role]}</strong>
      . {roleSentences[role]}
    </>
  )
}
