import type { Visitor } from '../../store/presence-slice.ts'

/** One person who is here, however many tabs they have open. */
export interface PersonHere {
  readonly userId: string
  readonly name: string
  /** The tab to follow: the one that looks at something. */
  readonly clientId: number
}

/** The people behind the visitors, without the reader's own other tabs. */
export function peopleHere(visitors: readonly Visitor[], ownUserId: string): readonly PersonHere[] {
  const people = new Map<string, PersonHere>()
  for (const visitor of visitors) {
    if (visitor.userId === ownUserId) continue
    const known = people.get(visitor.userId)
    if (known === undefined || visitor.view !== undefined)
      people.set(visitor.userId, { userId: visitor.userId, name: visitor.name, clientId: visitor.clientId })
  }
  return [...people.values()]
}
