export interface CommitDone {
  readonly ms: number
  readonly updates: number
  readonly bytes: number
  readonly documents: number
}

export interface DocumentDamaged {
  readonly document: string
  readonly seq: number
  readonly reason: string
}

export interface MailFailed {
  readonly reason: string
  readonly triesAgain: boolean
}

export interface MailKept {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Exposition {
  readonly contentType: string
  readonly text: string
}

/** One function an event, which writes its log line and moves its numbers together. */
export interface Observer {
  commitDone(commit: CommitDone): void
  commitFailed(reason: string): void
  updateRefused(reason: string): void
  updateDeferred(): void
  connectionOpened(): void
  connectionClosed(code: number): void
  /** One frame of so many bytes, to so many sockets. */
  framesSent(frame: { readonly sockets: number; readonly bytes: number }): void
  lagging(count: number): void
  roomsOpen(count: number): void
  snapshotTaken(ms: number): void
  documentDamaged(damage: DocumentDamaged): void
  mailSent(): void
  mailFailed(failure: MailFailed): void
  /** A mail that stays here because no mail server is known; the log is where its reader finds it. */
  mailKept(mail: MailKept): void
  /** The provider of single sign-on did not do what it promised, or somebody forged its answer. */
  providerFailed(reason: string): void
  /** A bug, caught at the edge it reached: a request, a connection, a job. */
  bugCaught(edge: string, error: unknown): void
  serverStarted(url: string): void
  /** Nobody owns the server yet; the log is one of the two places where the link is told. */
  setupNeeded(link: string): void
  serverStopped(reason: string): void
  /** The numbers, as Prometheus reads them. */
  exposition(): Promise<Exposition>
}
