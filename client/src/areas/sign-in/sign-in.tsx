import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { useSearch } from 'wouter'
import { Notice } from '../../ui/notice.tsx'
import { DemoSeats } from './demo-seats.tsx'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'
import { SignInForm } from './sign-in-form.tsx'
import { signOnProblem } from './sign-on-problem.ts'
import { SingleSignOn } from './single-sign-on.tsx'

export interface SignInProps {
  readonly options: AuthOptions
  readonly onSignedIn: () => void
}

/** The ways in that this server has. */
export function SignIn({ options, onSignedIn }: SignInProps): ReactNode {
  const problem = signOnProblem(useSearch())
  const byAccount = (
    <SignInForm startsFocused={!options.demo} others={<Others problem={problem} oidc={options.oidc} />} onSignedIn={onSignedIn} />
  )
  const foot = (
    <>
      <DoorLink to="/forgot">Forgot your password?</DoorLink>
      {options.signUp === 'open' ? (
        <DoorLink to="/sign-up">Create an account</DoorLink>
      ) : (
        <span>New here? Ask an owner of your workspace for an invitation.</span>
      )}
    </>
  )
  if (options.needsSetup)
    return (
      <DoorFrame title="Sign in to Parley" lead="Nobody owns this server yet.">
        <div className={css['body']}>
          <Notice>Whoever started it finds a link in its log that sets up the first owner. Open that link here.</Notice>
        </div>
      </DoorFrame>
    )
  if (!options.demo)
    return (
      <DoorFrame title="Sign in to Parley" lead="The live roadmap on which sales and product agree." foot={foot}>
        <div className={css['body']}>{byAccount}</div>
      </DoorFrame>
    )
  return (
    <DoorFrame title="Sign in to Parley" lead="The live roadmap on which sales and product agree." wide>
      <div className={css['columns']}>
        <section className={css['column']}>
          <div>
            <h2 className={css['columnTitle']}>Take a seat at the demo table</h2>
            <p className={css['does']}>Open a second window to take another one.</p>
          </div>
          <DemoSeats onSignedIn={onSignedIn} />
        </section>
        <section className={css['column']}>
          <h2 className={css['columnTitle']}>Sign in with your account</h2>
          {byAccount}
          <div className={css['links']}>{foot}</div>
        </section>
      </div>
    </DoorFrame>
  )
}

interface OthersProps extends Pick<AuthOptions, 'oidc'> {
  readonly problem: string | null
}

function Others({ problem, oidc }: OthersProps): ReactNode {
  return (
    <>
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
      {oidc !== null && (
        <>
          <SingleSignOn name={oidc.name} />
          <span className={css['or']}>or</span>
        </>
      )}
    </>
  )
}
