import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { Zone, SalesZone } from '@parley/shared/document/zone.ts'

/** How each kind of thing is called, and how it is brought back. */
interface BinKind {
  readonly one: string
  readonly many: string
  readonly where: { readonly document: 'plan'; readonly zone: Zone } | { readonly document: 'sales'; readonly zone: SalesZone }
}

export const binKinds = {
  feature: { one: 'Feature', many: 'Features', where: { document: 'plan', zone: 'features' } },
  objective: { one: 'Objective', many: 'Objectives', where: { document: 'plan', zone: 'goals' } },
  keyResult: { one: 'Key result', many: 'Key results', where: { document: 'plan', zone: 'goals' } },
  initiative: { one: 'Initiative', many: 'Initiatives', where: { document: 'plan', zone: 'goals' } },
  product: { one: 'Product', many: 'Products', where: { document: 'plan', zone: 'goals' } },
  company: { one: 'Company', many: 'Companies', where: { document: 'sales', zone: 'companies' } },
  contact: { one: 'Contact', many: 'Contacts', where: { document: 'sales', zone: 'companies' } },
  deal: { one: 'Deal', many: 'Deals', where: { document: 'sales', zone: 'deals' } },
  stage: { one: 'Deal stage', many: 'Deal stages', where: { document: 'sales', zone: 'deals' } },
  request: { one: 'Request', many: 'Requests', where: { document: 'sales', zone: 'requests' } },
  promise: { one: 'Promise', many: 'Promises', where: { document: 'sales', zone: 'promises' } },
  call: { one: 'Call', many: 'Calls', where: { document: 'sales', zone: 'calls' } },
} as const satisfies Readonly<Record<string, BinKind>>
export type BinKindName = keyof typeof binKinds

export function binKindOf(entity: string): BinKindName | undefined {
  const kind = entity.split('/')[0] ?? ''
  return isBinKind(kind) ? kind : undefined
}

export type BringBack =
  | { readonly document: 'plan'; readonly command: Command }
  | { readonly document: 'sales'; readonly command: SalesCommand }

/** The command that takes the mark of being deleted away. */
export function bringBack(kind: BinKindName, entity: string): BringBack {
  const { where } = binKinds[kind]
  const key = `${entity}/deletedAt`
  return where.document === 'plan'
    ? { document: 'plan', command: { kind: 'restore-entries', writes: [{ zone: where.zone, key, value: undefined }] } }
    : { document: 'sales', command: { kind: 'restore-entries', writes: [{ zone: where.zone, key, value: undefined }] } }
}

function isBinKind(kind: string): kind is BinKindName {
  return Object.hasOwn(binKinds, kind)
}
