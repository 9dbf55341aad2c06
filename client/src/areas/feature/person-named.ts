import type { Person } from '../../ui/avatar.tsx'

/** Somebody of the workspace; those who have left keep their comments but not their name. */
export function personNamed(people: readonly Person[], id: string): Person {
  return people.find((person) => person.id === id) ?? { id, name: 'Former member' }
}
