import { MailCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { DoorFrame } from './door-frame.tsx'
import { DoorLink } from './door-link.tsx'
import css from './door.module.css'

export interface CheckMailProps {
  readonly email: string
  /** What the mail is good for, and for how long. */
  readonly sentence: string
  /** This machine keeps its mails on a page. */
  readonly outbox: boolean
  /** Back to the form, for another address or another try. */
  readonly onAgain: () => void
}

/** Nothing more can be done here until the mail is there. */
export function CheckMail({ email, sentence, outbox, onAgain }: CheckMailProps): ReactNode {
  return (
    <DoorFrame
      title="Check your mail"
      startsAtTitle
      lead={
        <>
          A mail is on its way to <strong className={css['strong']}>{email}</strong>. {sentence}
        </>
      }
      foot={
        <>
          <button type="button" className={css['link']} onClick={onAgain}>
            Use another address or try again
          </button>
          {outbox && <DoorLink to="/outbox">Open the outbox of this machine</DoorLink>}
          <DoorLink to="/sign-in">Back to sign in</DoorLink>
        </>
      }
    >
      <div className={css['body']}>
        <span className={css['mail']}>
          <MailCheck size={24} />
        </span>
        <p className={css['does']}>It can take a minute. If it does not come, look among the unwanted mails.</p>
      </div>
    </DoorFrame>
  )
}
