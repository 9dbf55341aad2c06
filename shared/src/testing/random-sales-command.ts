import type { SalesCommand } from '../commands/sales-command.ts'
import type { Own } from '../document/sales-keys.ts'
import {
  asId,
  type CallId,
  type CompanyId,
  type DealId,
  type FeatureId,
  type PromiseId,
  type RequestId,
  type UserId,
} from '../model/ids.ts'
import { strengths } from '../model/promise.ts'
import { importances, triages, type Request } from '../model/request.ts'
import type { SalesView } from '../projection/sales-view.ts'

interface Chance {
  readonly random: () => number
  readonly newId: () => string
  /** Who gives the command: most of what people change is their own. */
  readonly actor: UserId
}

/** Something a person could do on the sales document as it is now. */
export function randomSalesCommand(view: SalesView, chance: Chance): SalesCommand {
  const { random, newId } = chance
  const roll = random()
  if (view.companies.size === 0 || roll < 0.15)
    return { kind: 'add-company', companyId: asId<CompanyId>(newId()), edit: { name: `Company ${newId()}`, kind: 'prospect' } }
  if (roll < 0.35) return onCustomer(view, chance)
  if (roll < 0.65) return onRequest(view, chance)
  if (roll < 0.85) return onPromise(view, chance)
  return onCall(view, chance)
}

function onCustomer(view: SalesView, { random, newId }: Chance): SalesCommand {
  const companyId = pick([...view.companies.keys()], random) ?? asId<CompanyId>('nobody')
  const dealId = pick([...view.deals.keys()], random)
  const roll = random()
  if (roll < 0.3) return { kind: 'edit-company', companyId, edit: { arr: { amount: Math.floor(random() * 1e7), currency: 'EUR' } } }
  if (roll < 0.4) return { kind: 'delete-company', companyId, deleted: random() < 0.5 }
  if (roll < 0.5) return { kind: 'add-contact', contactId: asId(newId()), companyId, edit: { name: 'Kim' } }
  if (dealId === undefined || roll < 0.75)
    return {
      kind: 'add-deal',
      dealId: asId<DealId>(newId()),
      companyId,
      edit: { name: 'Deal', amount: { amount: Math.floor(random() * 1e7), currency: 'EUR' } },
    }
  return { kind: 'edit-deal', dealId, edit: { renews: random() < 0.5 ? true : null, expectedClose: '2027-03-31' } }
}

function onRequest(view: SalesView, chance: Chance): SalesCommand {
  const { random, newId } = chance
  const own = pick(ownOf(view.requests, chance), random)
  const any = pick([...view.requests.values()], random)
  const roll = random()
  if (any === undefined || own === undefined || roll < 0.4)
    return {
      kind: 'log-request',
      requestId: asId<RequestId>(newId()),
      words: {
        text: `Ask ${newId()}`,
        companyId: pick([...view.companies.keys()], random) ?? null,
        importance: pick(importances, random) ?? 1,
        aboutFeatureId: featureIn(random),
      },
    }
  return roll < 0.7 ? onOwnRequest(own, random) : onAnyRequest(any, own, random)
}

function onOwnRequest(own: Request, random: () => number): SalesCommand {
  const roll = random()
  if (roll < 0.5) return { kind: 'edit-request', request: refOf(own), words: { importance: pick(importances, random) ?? 2 } }
  if (roll < 0.8) return { kind: 'reaffirm-request', request: refOf(own) }
  return { kind: 'withdraw-request', request: refOf(own), withdrawn: random() < 0.6 }
}

function onAnyRequest(any: Request, own: Request, random: () => number): SalesCommand {
  const roll = random()
  if (roll < 0.5)
    return {
      kind: 'triage-request',
      request: refOf(any),
      triaging: { triage: pick(triages, random) ?? 'linked', featureId: featureIn(random) },
    }
  if (roll < 0.75) return { kind: 'merge-request', request: refOf(any), intoId: own.id }
  return { kind: 'snooze-request', request: refOf(any), until: random() < 0.5 ? '2027-01-15' : null }
}

function onPromise(view: SalesView, chance: Chance): SalesCommand {
  const { random, newId } = chance
  const own = pick(ownOf(view.promises, chance), random)
  const any = pick([...view.promises.values()], random)
  const roll = random()
  if (any === undefined || own === undefined || roll < 0.4)
    return {
      kind: 'make-promise',
      promiseId: asId<PromiseId>(newId()),
      featureId: featureIn(random),
      companyId: pick([...view.companies.keys()], random) ?? asId<CompanyId>('nobody'),
      horizon: 'next',
      words: {
        statement: `Words ${newId()}`,
        strength: pick(strengths, random) ?? 'mentioned',
        window: random() < 0.5 ? null : { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' },
      },
    }
  if (roll < 0.6) return { kind: 'edit-promise', promise: refOf(own), words: { strength: pick(strengths, random) ?? 'intended' } }
  if (roll < 0.8) return { kind: 'approve-promise', promise: refOf(any), approval: random() < 0.5 ? 'approved' : null }
  return { kind: 'settle-promise', promise: refOf(own), state: random() < 0.5 ? 'kept' : 'open' }
}

function onCall(view: SalesView, chance: Chance): SalesCommand {
  const { random, newId } = chance
  const own = pick(ownOf(view.calls, chance), random)
  const any = pick([...view.calls.values()], random)
  const roll = random()
  if (any === undefined || own === undefined || roll < 0.3)
    return { kind: 'start-call', callId: asId<CallId>(newId()), title: 'Call', companyId: null, dealId: null }
  if (roll < 0.5) return { kind: 'note-call', call: refOf(own), notes: random() < 0.3 ? '' : `Notes ${newId()}` }
  if (roll < 0.8) return { kind: 'note-comment', callId: any.id, commentId: asId(newId()), featureId: featureIn(random) }
  if (roll < 0.9) return { kind: 'end-call', call: refOf(own), endedAt: '2026-11-25T12:00:00.000Z' }
  return { kind: 'ask-pm', call: refOf(own) }
}

function ownOf<T extends { readonly authorId: UserId }>(map: ReadonlyMap<unknown, T>, { actor }: Chance): readonly T[] {
  return [...map.values()].filter(({ authorId }) => authorId === actor)
}

function refOf<Id>({ authorId, id }: Own<Id>): Own<Id> {
  return { authorId, id }
}

function featureIn(random: () => number): FeatureId {
  return asId<FeatureId>(`f${1 + Math.floor(random() * 5)}`)
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)]
}
