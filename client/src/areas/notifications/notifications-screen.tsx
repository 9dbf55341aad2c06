import type { ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchMailPreferences } from '../../platform/notification-api.ts'
import { Setting } from '../../ui/setting.tsx'
import { CalendarAddress } from './calendar-address.tsx'
import { MailSettings } from './mail-settings.tsx'
import { Programs } from './programs.tsx'
import { Webhooks } from './webhooks.tsx'

export interface NotificationsScreenProps {
  readonly isOwner: boolean
}

/** How one hears of things away from the roadmap. */
export function NotificationsScreen({ isOwner }: NotificationsScreenProps): ReactNode {
  const [preferences, ask] = useAnswer(fetchMailPreferences)
  return (
    <Page title="Notifications">
      <Setting title="Mail" lead="What you were told and have not read, in full: nobody has to sign in to learn what a mail is about.">
        <AnswerView answered={preferences} onRetry={ask}>
          {(known) => <MailSettings preferences={known} onChanged={ask} />}
        </AnswerView>
      </Setting>
      <Setting
        title="Calendar"
        lead="Windows of features in your own calendar; also when promises and answers are due, where you may see them."
      >
        <CalendarAddress />
      </Setting>
      {isOwner && (
        <Setting
          title="Programs"
          lead="Signed webhooks tell your programs what happens on a roadmap, as you may see it, until they have taken it."
        >
          <Programs />
        </Setting>
      )}
      {isOwner && (
        <Setting title="Other tools" lead="Every notification of this workspace also goes to these addresses.">
          <Webhooks />
        </Setting>
      )}
    </Page>
  )
}
