import { Inbox, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { fetchOutbox } from '../../platform/outbox-api.ts'
import { AnswerView } from '../../parts/answer-view.tsx'
import { Page } from '../../parts/page.tsx'
import { TimeAgo } from '../../parts/time-ago.tsx'
import { useAnswer } from '../../parts/use-answer.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MailText } from './mail-text.tsx'
import css from './outbox.module.css'

/** The mails that this machine keeps, because nobody has told it how to send them. */
export function OutboxScreen(): ReactNode {
  const [mails, ask] = useAnswer(fetchOutbox)
  return (
    <Page title="Outbox" lead="No mail server is configured, so mails are kept here, and only for this machine. Set SMTP_URL to send them.">
      <div className={css['head']}>
        <Button icon={<RotateCw size={14} />} onClick={ask}>
          Look again
        </Button>
      </div>
      <AnswerView answered={mails} onRetry={ask}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState icon={<Inbox size={20} />} sentence="No mail has been written since the server started." />
          ) : (
            <ul className={css['mails']}>
              {known.map(({ id, to, subject, text, at }) => (
                <li key={id} className={css['mail']}>
                  <article aria-label={`${subject}, to ${to}`}>
                    <h2 className={css['subject']}>{subject}</h2>
                    <p className={css['facts']}>
                      To {to} · <TimeAgo at={at} />
                    </p>
                    <MailText text={text} />
                  </article>
                </li>
              ))}
            </ul>
          )
        }
      </AnswerView>
    </Page>
  )
}
