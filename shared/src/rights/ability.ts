import type { Role } from '../model/person.ts'
import type { Law, ReadEntry } from './law.ts'
import type { EntryChange } from './law.ts'

/** What screens ask about before they offer it, each by a change that stands for it in the rights table. */
export type Ability = 'edit-plan' | 'comment' | 'resolve-threads' | 'take-down-comments' | 'let-viewers-comment'

const own = 'me'
const standIns: Readonly<Record<Ability, EntryChange>> = {
  'edit-plan': { zone: 'features', key: 'feature/any/title', kind: 'update', value: 'Any' },
  comment: { zone: 'comments', key: `reaction/any/any/${own}/heart`, kind: 'create', value: true },
  'resolve-threads': { zone: 'comments', key: 'resolution/any/any', kind: 'delete', value: undefined },
  'take-down-comments': { zone: 'comments', key: 'comment/any/another/any', kind: 'delete', value: undefined },
  'let-viewers-comment': { zone: 'settings', key: 'setting/viewersComment', kind: 'create', value: true },
}

export function isAble(
  law: Law,
  { role, ability, read }: { readonly role: Role; readonly ability: Ability; readonly read: ReadEntry },
): boolean {
  return law.judge({ userId: own, role }, standIns[ability], read) === undefined
}
