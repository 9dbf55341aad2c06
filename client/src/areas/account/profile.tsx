import { Page } from '../../parts/page.tsx'
import { AnswerView } from '../../parts/answer-view.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchProfile } from '../../platform/profile-api.ts'
import { Notice } from '../../ui/notice.tsx'
import { Setting } from '../../ui/setting.tsx'
import type { ReactNode } from 'react'
import css from './account.module.css'
import { isDemoSeat } from './is-demo-seat.ts'
import { ProfileForm } from './profile-form.tsx'
import { WorkspaceList } from './workspace-list.tsx'

export interface ProfileScreenProps {
  /** The name is shown elsewhere too. */
  readonly onChanged: () => void
}

/** Who one is here, and where. */
export function ProfileScreen({ onChanged }: ProfileScreenProps): ReactNode {
  const [profile, ask] = useAnswer(fetchProfile)
  return (
    <Page title="Profile">
      <AnswerView answered={profile} onRetry={ask}>
        {({ name, email, workspaces, ...has }) => (
          <>
            <Setting title="You" lead="Your name stands beside what you write and wherever you are on a roadmap.">
              {isDemoSeat(has) ? (
                <Notice>{`You have the seat of ${name} at the demo table. A seat has no account, so its name stays.`}</Notice>
              ) : (
                <>
                  <div className={css['narrow']}>
                    <ProfileForm name={name} onSaved={onChanged} />
                  </div>
                  <p className={css['fact']}>
                    You sign in as <strong>{email}</strong>.
                  </p>
                </>
              )}
            </Setting>
            <Setting title="Workspaces" lead="Each has its own roadmaps, people and roles. Switching opens the other one in this window.">
              <WorkspaceList workspaces={workspaces} />
            </Setting>
          </>
        )}
      </AnswerView>
    </Page>
  )
}
