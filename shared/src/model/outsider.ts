import { asId, type UserId } from './ids.ts'

/** Writes what came in by the public roadmap. Nobody signs in as it, and no person has this id. */
export const outsiderId = asId<UserId>('public')
