import type { SessionEntry } from '@parley/shared/protocol/accounts.ts'
import type { ReactNode } from 'react'
import { endOtherSessions, endSession, fetchSessions } from '../../platform/profile-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { useOutcome } from '../../parts/use-outcome.ts'
import { Button } from '../../ui/button.tsx'
import { Setting } from '../../ui/setting.tsx'
import css from './account.module.css'

/** Where one is signed in. */
export function Sessions(): ReactNode {
  const [sessions, ask] = useAnswer(fetchSessions)
  const tell = useOutcome()
  const hasOthers = sessions.kind === 'known' && sessions.value.length > 1
  return (
    <Setting
      title="Where you are signed in"
      lead="Sign out a device that you no longer use, or do not know."
      action={
        hasOthers && (
          <Button onClick={() => void tell({ request: endOtherSessions(), done: 'All other devices have been signed out.', onDone: ask })}>
            Sign out all others
          </Button>
        )
      }
    >
      <AnswerView answered={sessions} onRetry={ask}>
        {(known) => (
          <ul className={css['list']}>
            {known.map((session) => (
              <Session
                key={session.id}
                session={session}
                onEnd={() => void tell({ request: endSession(session.id), done: 'That device has been signed out.', onDone: ask })}
              />
            ))}
          </ul>
        )}
      </AnswerView>
    </Setting>
  )
}

interface SessionProps {
  readonly session: SessionEntry
  readonly onEnd: () => void
}

function Session({ session, onEnd }: SessionProps): ReactNode {
  const device = session.device ?? 'Unknown device'
  return (
    <li className={css['entry']}>
      <div className={css['words']}>
        <p className={css['name']} title={device}>
          {device}
        </p>
        <p className={css['facts']}>
          Signed in <TimeAgo at={session.createdAt} />
          {!session.isCurrent && (
            <>
              {' · last seen '}
              <TimeAgo at={session.lastSeenAt} />
            </>
          )}
        </p>
      </div>
      {session.isCurrent ? (
        <span className={css['mark']}>This device</span>
      ) : (
        <Button aria-label={`Sign out ${device}`} onClick={onEnd}>
          Sign out
        </Button>
      )}
    </li>
  )
}
