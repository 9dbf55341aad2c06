import { useCallback, type ReactNode } from 'react'
import { Link, Route, Switch, useLocation } from 'wouter'
import { Forgot } from '../areas/sign-in/forgot.tsx'
import { Join } from '../areas/sign-in/join.tsx'
import { Reset } from '../areas/sign-in/reset.tsx'
import { SetUp } from '../areas/sign-in/set-up.tsx'
import { SignIn } from '../areas/sign-in/sign-in.tsx'
import { SignUp } from '../areas/sign-in/sign-up.tsx'
import { Verify } from '../areas/sign-in/verify.tsx'
import { OutboxScreen } from '../areas/outbox/outbox-screen.tsx'
import { AnswerView } from '../parts/answer-view.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { fetchAuthOptions } from '../platform/door-api.ts'
import { isDoor } from './which-page.ts'
import css from './door-screens.module.css'

export interface DoorScreensProps {
  readonly onSignedIn: () => void
}

/** All that can be seen without being signed in; at any other address, the sign-in that leads there. */
export function DoorScreens({ onSignedIn }: DoorScreensProps): ReactNode {
  const [options, ask] = useAnswer(fetchAuthOptions)
  const [path, go] = useLocation()
  const enter = useCallback(() => {
    if (isDoor(path)) go('/', { replace: true })
    onSignedIn()
  }, [path, go, onSignedIn])
  if (options.kind === 'asking') return null
  return (
    <AnswerView answered={options} onRetry={ask}>
      {(known) => (
        <Switch>
          <Route path="/sign-up">
            <SignUp options={known} />
          </Route>
          <Route path="/verify">
            <Verify onSignedIn={enter} />
          </Route>
          <Route path="/forgot">
            <Forgot options={known} />
          </Route>
          <Route path="/reset">
            <Reset onSignedIn={enter} />
          </Route>
          <Route path="/join">
            <Join options={known} onSignedIn={enter} />
          </Route>
          <Route path="/set-up">
            <SetUp onSignedIn={enter} />
          </Route>
          <Route path="/outbox">
            <main className={css['outbox']}>
              <Link href="/" className={css['back']}>
                <img src="/logo.svg" alt="" width={20} height={20} /> Back to Parley
              </Link>
              <OutboxScreen />
            </main>
          </Route>
          <Route>
            <SignIn options={known} onSignedIn={enter} />
          </Route>
        </Switch>
      )}
    </AnswerView>
  )
}
