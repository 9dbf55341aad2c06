import type { Role } from '../model/person.ts'
import type { EntryChange } from './law.ts'
import { salesLaw } from './sales-law.ts'

/** What screens of sales ask about before they offer it, each by a change that stands for it in the rights table. */
export type SalesAbility = 'contribute' | 'triage' | 'approve' | 'set-policy'

const own = 'me'
const standIns: Readonly<Record<SalesAbility, EntryChange>> = {
  contribute: { zone: 'requests', key: `request/${own}/any/text`, kind: 'create', value: 'Any' },
  triage: { zone: 'requests', key: 'request/another/any/triage', kind: 'create', value: 'linked' },
  approve: { zone: 'promises', key: 'promise/another/any/approval', kind: 'create', value: 'approved' },
  'set-policy': { zone: 'settings', key: 'setting/answerWithinDays', kind: 'create', value: 5 },
}

export function isAbleInSales(role: Role, ability: SalesAbility): boolean {
  return salesLaw.judge({ userId: own, role }, standIns[ability], () => undefined) === undefined
}
