import { statusNames, verdictNames } from '../briefing/change-words.ts'
import { horizonNames } from '../calendar/horizon-names.ts'
import { windowName } from '../calendar/period-name.ts'
import { readWindow } from '../document/read-window.ts'
import { criteria, isCriterionId } from '../model/criterion.ts'
import { horizons, statuses } from '../model/feature.ts'
import { verdicts } from '../model/guidance.ts'
import type { EntryChange } from './group-changes.ts'

/** What something is called now, by its kind and id; undefined where nobody knows. */
export type NameOf = (
  kind: 'person' | 'product' | 'initiative' | 'objective' | 'keyResult' | 'feature' | 'company' | 'deal' | 'stage',
  id: string,
) => string | undefined

/** One change of one field, told. Null stands for nothing there. */
export interface FieldWords {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

const fieldNames: Readonly<Record<string, string>> = {
  productId: 'Product',
  initiativeId: 'Initiative',
  objectiveId: 'Objective',
  ownerId: 'Owner',
  companyId: 'Company',
  dealId: 'Deal',
  stageId: 'Stage',
  featureId: 'Feature',
  aboutFeatureId: 'About',
  deletedAt: 'Deleted',
  expectedClose: 'Expected close',
  closedOn: 'Closed on',
  lostReason: 'Lost because',
  neededBy: 'Needed by',
  saidOn: 'Said on',
  replyTo: 'Answer to',
  snoozedUntil: 'Snoozed until',
}

/** What the server writes and nobody decides. */
const untold = /\/(?:key|createdAt|createdBy|order|mergedIntoId|reaffirmedAt|callId)$/
const longest = 160

/** What a change says, or undefined when it is nothing a reader would ask about. */
export function fieldWords({ key, before, after }: EntryChange, nameOf: NameOf): FieldWords | undefined {
  if (untold.test(key)) return undefined
  const [kind = '', , last = ''] = key.split('/')
  if (kind === 'brief') return { field: 'Brief', before: null, after: 'edited' }
  const [was, is]: readonly [unknown, unknown] = [JSON.parse(before), JSON.parse(after)]
  if (kind === 'link') {
    const name = nameOf('keyResult', last) ?? 'a key result'
    return { field: `Serves “${name}”`, before: contribution(was), after: contribution(is) }
  }
  if (kind === 'externalLink') return { field: 'Link', before: linkIn(was), after: linkIn(is) }
  if (kind === 'guidance') return { field: `To ${last}s`, before: verdictIn(was), after: verdictIn(is) }
  const field = key.slice(key.lastIndexOf('/') + 1)
  return { field: nameOfField(field), before: told(field, was, nameOf), after: told(field, is, nameOf) }
}

function nameOfField(field: string): string {
  const criterion = field.replace('estimate.', '')
  if (isCriterionId(criterion)) return criteria[criterion].name
  return fieldNames[field] ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}

const referredTo: Readonly<Record<string, Parameters<NameOf>[0]>> = {
  productId: 'product',
  initiativeId: 'initiative',
  objectiveId: 'objective',
  ownerId: 'person',
  companyId: 'company',
  dealId: 'deal',
  stageId: 'stage',
  featureId: 'feature',
  aboutFeatureId: 'feature',
}

function told(field: string, value: unknown, nameOf: NameOf): string | null {
  if (value === null) return null
  const kind = referredTo[field]
  if (kind !== undefined) return nameOf(kind, plain(value)) ?? `a ${kind === 'keyResult' ? 'key result' : kind} that is gone`
  if (field === 'deletedAt') return 'yes'
  if (field === 'status') return named(statuses, statusNames, value)
  if (field === 'horizon') return named(horizons, horizonNames, value)
  if (field === 'window') {
    const window = readWindow(value)
    return window === null ? null : windowName(window)
  }
  return plain(value)
}

function named<Word extends string>(words: readonly Word[], names: Readonly<Record<Word, string>>, value: unknown): string {
  const known = words.find((word) => word === value)
  return known === undefined ? plain(value) : names[known]
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(plain).join(', ')
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .filter((part) => part !== null)
      .map(plain)
      .join(' ')
  if (typeof value !== 'string') return String(value)
  const text = /^[a-z]+(?:_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

function contribution(value: unknown): string | null {
  return typeof value === 'number' ? `contribution ${value}` : null
}

function verdictIn(value: unknown): string | null {
  const verdict: unknown = Reflect.get(Object(value), 'verdict')
  const known = verdicts.find((one) => one === verdict)
  if (known !== undefined) return verdictNames[known]
  return value === null ? null : 'own words'
}

function linkIn(value: unknown): string | null {
  const address: unknown = Reflect.get(Object(value), 'address')
  const label: unknown = Reflect.get(Object(value), 'label')
  if (typeof address !== 'string') return null
  return plain(typeof label === 'string' ? `${label}: ${address}` : address)
}
