import { instantAt, type Day } from '../base/instant.ts'
import { deriveGuidance } from '../guidance/derive-guidance.ts'
import { horizons, statuses, type Feature } from '../model/feature.ts'
import { verdicts, type Verdict } from '../model/guidance.ts'
import { asId, isId, type FeatureId, type UserId } from '../model/ids.ts'
import { readWindow } from '../document/read-window.ts'
import type { PlanChange } from './plan-change.ts'

/** One entry of the server's log; the values are JSON, `null` for nothing there. */
export interface LogEntry {
  readonly at: number
  readonly actor: string
  readonly key: string
  readonly before: string
  readonly after: string
}

export interface LogReader {
  readonly features: ReadonlyMap<FeatureId, Feature>
  readonly today: Day
  /** Whether an actor is a person: what the server and imports do is nobody's news. */
  readonly isPerson: (actor: string) => boolean
}

/** What the log tells of features, in the language of briefings. */
export function planChangesOf(log: readonly LogEntry[], reader: LogReader): readonly PlanChange[] {
  return log.flatMap((entry) => {
    const [kind, id = '', field = ''] = entry.key.split('/')
    if (!reader.isPerson(entry.actor) || !isId(id) || (kind !== 'feature' && kind !== 'guidance')) return []
    const featureId = asId<FeatureId>(id)
    const by = { at: instantAt(entry.at), actorId: asId<UserId>(entry.actor), featureId }
    const ends: Ends = { before: JSON.parse(entry.before), after: JSON.parse(entry.after) }
    const told =
      kind === 'feature' ? ofFeature(field, ends) : field === 'prospect' ? ofGuidance(ends, policyVerdict(featureId, reader)) : undefined
    return told === undefined ? [] : [{ ...by, ...told }]
  })
}

interface Ends {
  readonly before: unknown
  readonly after: unknown
}

type Told = { [Each in PlanChange as Each['field']]: Pick<Each, 'field' | 'before' | 'after'> }[PlanChange['field']]

function ofFeature(field: string, { before, after }: Ends): Told | undefined {
  switch (field) {
    case 'title':
      if (before === null) return { field: 'present', before: false, after: true }
      return { field: 'title', before: textOr(before), after: textOr(after) }
    case 'deletedAt':
      return { field: 'present', before: before === null, after: after === null }
    case 'status':
      return { field: 'status', before: oneOf(statuses, before, 'idea'), after: oneOf(statuses, after, 'idea') }
    case 'horizon':
      return { field: 'horizon', before: oneOf(horizons, before, 'none'), after: oneOf(horizons, after, 'none') }
    case 'window':
      return { field: 'window', before: readWindow(before), after: readWindow(after) }
    case 'estimate.confidence':
      return { field: 'confidence', before: numberOr(before), after: numberOr(after) }
    default:
      return undefined
  }
}

function ofGuidance({ before, after }: Ends, policy: Verdict): Told {
  return { field: 'guidance', before: verdictIn(before) ?? policy, after: verdictIn(after) ?? policy }
}

function policyVerdict(id: FeatureId, { features, today }: LogReader): Verdict {
  const feature = features.get(id)
  return feature === undefined ? 'do_not_mention' : deriveGuidance(feature, { audience: 'prospect', today }).verdict
}

function verdictIn(guidance: unknown): Verdict | undefined {
  const verdict: unknown = Reflect.get(Object(guidance), 'verdict')
  return verdicts.find((known) => known === verdict)
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown, otherwise: Word): Word {
  return words.find((word) => word === value) ?? otherwise
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
