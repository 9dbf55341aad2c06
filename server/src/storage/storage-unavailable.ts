/** `closed`: no later call succeeds, and what a pending commit wrote is known only after reopening. Otherwise nothing was written. */
export type UnavailableReason = 'disk-full' | 'io' | 'closed'

export class StorageUnavailable extends Error {
  readonly reason: UnavailableReason

  constructor(reason: UnavailableReason, message: string) {
    super(message)
    this.name = 'StorageUnavailable'
    this.reason = reason
  }
}
