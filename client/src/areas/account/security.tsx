import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { fetchProfile } from '../../platform/profile-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { Setting } from '../../ui/setting.tsx'
import css from './account.module.css'
import { isDemoSeat } from './is-demo-seat.ts'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'
import { SingleSignOnLink } from './single-sign-on-link.tsx'

export interface SecurityScreenProps {
  readonly options: AuthOptions
}

/** How one gets in, and where one is in. */
export function SecurityScreen({ options }: SecurityScreenProps): ReactNode {
  const [profile, ask] = useAnswer(fetchProfile)
  return (
    <Page title="Sign-in and security">
      <AnswerView answered={profile} onRetry={ask}>
        {(known) => (
          <>
            <Setting title="Password">
              {known.hasPassword ? (
                <div className={css['narrow']}>
                  <PasswordForm email={known.email} />
                </div>
              ) : (
                <p className={css['fact']}>
                  {isDemoSeat(known)
                    ? 'A seat at the demo table has no account, and so no password.'
                    : 'You have no password here. To get one, sign out and ask for a new password.'}
                </p>
              )}
            </Setting>
            {known.hasPassword && <SecondFactor profile={known} onChanged={ask} />}
            {options.oidc !== null && !isDemoSeat(known) && <SingleSignOnLink name={options.oidc.name} isLinked={known.singleSignOn} />}
          </>
        )}
      </AnswerView>
      <Sessions />
    </Page>
  )
}
