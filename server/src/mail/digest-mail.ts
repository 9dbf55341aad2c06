import { render } from './letter.ts'
import type { Mail } from './mailer.ts'

export interface DigestWords {
  readonly to: string
  readonly name: string
  /** Where one chooses how often such mails come. */
  readonly settings: string
  readonly lines: readonly { readonly title: string; readonly text: string; readonly link: string; readonly count: number }[]
}

/** Everything there is to know is in the mail itself: nobody has to sign in to learn what it is about. */
export function digestMail({ to, name, settings, lines }: DigestWords): Mail {
  const [first] = lines
  const subject = lines.length === 1 && first !== undefined ? first.title : `${lines.length} things on your roadmap`
  return render({
    to,
    subject,
    before: [
      `Hello ${name},`,
      ...lines.map(({ title, text, link, count }) => `${title}${count > 1 ? ` (${count} times)` : ''}\n${text}\n${link}`),
    ],
    after: [`You choose how often these mails come, and your quiet hours, here: ${settings}`],
  })
}
