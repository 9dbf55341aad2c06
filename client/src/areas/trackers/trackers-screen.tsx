import type { ReactNode } from 'react'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { fetchTrackers } from '../../platform/tracker-api.ts'
import { Notice } from '../../ui/notice.tsx'
import { Setting } from '../../ui/setting.tsx'
import { ConnectForm } from './connect-form.tsx'
import { TrackerRow } from './tracker-row.tsx'
import css from './trackers.module.css'

export interface TrackersScreenProps {
  readonly isOwner: boolean
}

/** The trackers whose issues features link to. Links work without any; connected, they say how far things are. */
export function TrackersScreen({ isOwner }: TrackersScreenProps): ReactNode {
  return (
    <Page title="Trackers" lead="Features link to issues in Jira, Linear and GitHub. With a token, Parley also shows how far they are.">
      {isOwner ? <Connections /> : <Notice>Only owners connect trackers.</Notice>}
    </Page>
  )
}

function Connections(): ReactNode {
  const [trackers, ask] = useAnswer(fetchTrackers)
  return (
    <AnswerView answered={trackers} onRetry={ask}>
      {(known) => (
        <>
          <Setting title={titleOf(known.length)}>
            {known.length === 0 ? (
              <p className={css['none']}>None yet. Links lead to their issues all the same.</p>
            ) : (
              <ul className={css['list']}>
                {known.map((tracker) => (
                  <TrackerRow key={tracker.id} tracker={tracker} onChanged={ask} />
                ))}
              </ul>
            )}
          </Setting>
          <Setting
            title="Connect a tracker"
            lead="Everybody who may open the roadmap sees title, state and assignee of the issues that features link to. Use a token that can read those, and nothing more."
          >
            <ConnectForm onConnected={ask} />
          </Setting>
        </>
      )}
    </AnswerView>
  )
}

function titleOf(count: number): string {
  return count === 0 ? 'Connected trackers' : count === 1 ? '1 connected tracker' : `${count} connected trackers`
}
