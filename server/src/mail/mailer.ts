/** A mail that is complete: nothing in it is looked up later. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one request ends such mails, as RFC 8058 has it. */
  readonly unsubscribe?: string
}

/** Takes a mail and returns at once, so that no answer tells by its time whether one was sent; it never throws. */
export interface Mailer {
  readonly send: (mail: Mail) => void
}
