import type { UserId } from '@parley/shared/model/ids.ts'
import type { Person } from './directory.ts'

/** The one secret address by which a calendar reads for a person; only its hash is known here. */
export interface CalendarAddresses {
  /** Takes the place of the one before. */
  setCalendarAddress(personId: UserId, tokenHash: string, at: number): Promise<void>
  dropCalendarAddress(personId: UserId): Promise<boolean>
  /** When it was made. */
  findCalendarAddress(personId: UserId): Promise<number | undefined>
  /** Nobody once the person left. */
  findCalendarReader(tokenHash: string): Promise<Person | undefined>
}
