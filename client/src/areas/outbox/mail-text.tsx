import type { ReactNode } from 'react'
import css from './outbox.module.css'

export interface MailTextProps {
  readonly text: string
}

const address = /(https?:\/\/[^\s<>"]+)/u

/** The text of a mail as it is; only web addresses can be followed. */
export function MailText({ text }: MailTextProps): ReactNode {
  return (
    <p className={css['text']}>
      {text.split(address).map((part, index) =>
        address.test(part) ? (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a text have no other name, and never change
          <a key={index} href={part} className={css['link']}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  )
}
