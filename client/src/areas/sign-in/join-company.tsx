import { useCallback, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { joinCompany, lookAtJoin } from '../../platform/door-api.ts'
import { fetchProfile } from '../../platform/profile-api.ts'
import { useAnswer } from '../../parts/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { roleNames, roleSentences } from '../../words/role-words.ts'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'
import { JoinForm } from './join-form.tsx'

export interface JoinCompanyProps {
  readonly token: string
  readonly onSignedIn: () => void
}

/** The link of the mail: the address is proven by coming here. */
export function JoinCompany({ token, onSignedIn }: JoinCompanyProps): ReactNode {
  const [join] = useAnswer(useCallback(() => lookAtJoin(token), [token]))
  const [profile] = useAnswer(fetchProfile)
  if (join.kind === 'failed')
    return (
      <DoorFrame
        title="This link cannot be used"
        lead={apiSentence(join.failure)}
        foot={<DoorLink to="/sign-in">Go to sign in</DoorLink>}
      />
    )
  if (join.kind === 'asking' || profile.kind === 'asking') return null
  const { workspace, role, email } = join.value
  const signedInAs = profile.kind === 'known' ? profile.value.email : null
  return (
    <DoorFrame
      title={`Join ${workspace}`}
      lead={
        <>
          You join as <strong className={css['strong']}>{roleNames[role]}</strong> with <strong className={css['strong']}>{email}</strong>.{' '}
          {roleSentences[role]}
        </>
      }
    >
      <div className={css['body']}>
        {signedInAs !== null && signedInAs !== email && (
          <Notice>{`You are signed in as ${signedInAs}. Joining signs you in as ${email}.`}</Notice>
        )}
        <JoinForm token={token} invitation={join.value} isSignedIn={signedInAs === email} accept={joinCompany} onJoined={onSignedIn} />
      </div>
    </DoorFrame>
  )
}
