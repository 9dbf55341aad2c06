import * as z from 'zod/mini'
import { companyKinds, tiers } from '../model/company.ts'
import { stageKinds } from '../model/deal.ts'
import { approvals, promiseStates, standings, strengths } from '../model/promise.ts'
import { importances, triages } from '../model/request.ts'
import { day, idFields, instant, line, money, shownId, window, words } from './api-fields.ts'

const { exactOptional: maybe, nullable } = z
const by = nullable(shownId)
const gone = { deletedAt: nullable(instant) }
const short = maybe(nullable(line))

const companyEdit = {
  kind: maybe(z.enum(companyKinds)),
  ownerId: maybe(nullable(idFields.person)),
  domain: short,
  arr: maybe(nullable(money)),
  segment: short,
  tier: maybe(nullable(z.literal([...tiers]))),
  industry: short,
  region: short,
  seats: maybe(nullable(z.int().check(z.minimum(0)))),
  renewal: maybe(nullable(day)),
}
export const newCompany = z.strictObject({ name: line, ...companyEdit, source: short })
export const companyChange = z.strictObject({ name: maybe(line), ...companyEdit })
export const companyShape = z.object({
  id: shownId,
  name: z.string(),
  kind: z.enum(companyKinds),
  ownerId: by,
  domain: nullable(z.string()),
  arr: nullable(money),
  segment: nullable(z.string()),
  tier: nullable(z.number()),
  industry: nullable(z.string()),
  region: nullable(z.string()),
  seats: nullable(z.number()),
  renewal: nullable(day),
  source: nullable(z.string()),
  ...gone,
})

const contactEdit = { email: maybe(nullable(z.string().check(z.trim(), z.minLength(3), z.maxLength(254)))), title: short }
export const newContact = z.strictObject({ companyId: idFields.company, name: line, ...contactEdit })
export const contactChange = z.strictObject({ name: maybe(line), ...contactEdit })
export const contactShape = z.object({
  id: shownId,
  companyId: shownId,
  name: z.string(),
  email: nullable(z.string()),
  title: nullable(z.string()),
  ...gone,
})

const dealEdit = {
  ownerId: maybe(nullable(idFields.person)),
  stageId: maybe(nullable(idFields.stage)),
  amount: maybe(nullable(money)),
  expectedClose: maybe(nullable(day)),
  closedOn: maybe(nullable(day)),
  lostReason: short,
  lostForFeatureId: maybe(nullable(idFields.feature)),
  renews: maybe(nullable(z.literal(true))),
}
export const newDeal = z.strictObject({ companyId: idFields.company, name: line, ...dealEdit, source: short })
export const dealChange = z.strictObject({ name: maybe(line), ...dealEdit })
export const dealShape = z.object({
  id: shownId,
  companyId: shownId,
  name: z.string(),
  ownerId: by,
  stageId: by,
  amount: nullable(money),
  expectedClose: nullable(day),
  closedOn: nullable(day),
  lostReason: nullable(z.string()),
  lostForFeatureId: by,
  renews: z.boolean(),
  source: nullable(z.string()),
  ...gone,
})

const stageEdit = { probability: maybe(z.number().check(z.minimum(0), z.maximum(1))), kind: maybe(z.enum(stageKinds)) }
export const newStage = z.strictObject({ name: line, ...stageEdit })
export const stageChange = z.strictObject({ name: maybe(line), ...stageEdit })
export const stageShape = z.object({ id: shownId, name: z.string(), probability: z.number(), kind: z.enum(stageKinds), ...gone })

const requestEdit = {
  companyId: maybe(nullable(idFields.company)),
  dealId: maybe(nullable(idFields.deal)),
  importance: maybe(z.literal([...importances])),
  neededBy: maybe(nullable(day)),
  saidOn: maybe(nullable(day)),
  aboutFeatureId: maybe(nullable(idFields.feature)),
  callId: maybe(nullable(idFields.call)),
}
export const newRequest = z.strictObject({ text: words, ...requestEdit })
export const requestChange = z.strictObject({ text: maybe(words), ...requestEdit })
export const linkRequest = z.strictObject({ featureId: idFields.feature, answer: maybe(nullable(words)) })
export const answerRequest = z.strictObject({ answer: words })
export const declineRequest = z.strictObject({ reason: words, answer: maybe(nullable(words)) })
export const mergeRequest = z.strictObject({ intoId: idFields.request })
export const snoozeRequest = z.strictObject({ until: nullable(day) })
export const requestShape = z.object({
  id: shownId,
  authorId: shownId,
  text: z.string(),
  replyTo: nullable(z.string()),
  companyId: by,
  dealId: by,
  importance: z.number(),
  neededBy: nullable(day),
  saidOn: nullable(day),
  aboutFeatureId: by,
  callId: by,
  source: nullable(z.string()),
  reaffirmedAt: nullable(instant),
  askedAt: nullable(instant),
  triage: z.enum(triages),
  featureId: by,
  mergedIntoId: by,
  answer: nullable(z.string()),
  reason: nullable(z.string()),
  snoozedUntil: nullable(day),
  triagedBy: by,
  triagedAt: nullable(instant),
  ...gone,
})

const promiseEdit = {
  dealId: maybe(nullable(idFields.deal)),
  strength: maybe(z.enum(strengths)),
  window: maybe(nullable(window)),
  evidence: maybe(nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)))),
  callId: maybe(nullable(idFields.call)),
}
export const newPromise = z.strictObject({
  featureId: idFields.feature,
  companyId: idFields.company,
  statement: words,
  ...promiseEdit,
})
export const promiseChange = z.strictObject({ statement: maybe(words), ...promiseEdit })
export const approvePromise = z.strictObject({ approval: nullable(z.enum(approvals)) })
export const promiseShape = z.object({
  id: shownId,
  authorId: shownId,
  featureId: shownId,
  companyId: shownId,
  dealId: by,
  statement: z.string(),
  strength: z.enum(strengths),
  window: nullable(window),
  horizon: nullable(z.string()),
  evidence: nullable(z.string()),
  callId: by,
  state: z.enum(promiseStates),
  approval: nullable(z.enum(approvals)),
  approvedBy: by,
  approvedAt: nullable(instant),
  madeAt: nullable(instant),
  standing: nullable(z.enum(standings)),
  reasons: z.array(z.string()),
  ...gone,
})

export const newCall = z.strictObject({
  title: line,
  companyId: z._default(nullable(idFields.company), null),
  dealId: z._default(nullable(idFields.deal), null),
})
export const callChange = z.strictObject({ notes: z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000)) })
export const callShape = z.object({
  id: shownId,
  authorId: shownId,
  title: z.string(),
  companyId: by,
  dealId: by,
  notes: z.string(),
  startedAt: nullable(instant),
  endedAt: nullable(instant),
  pmAskedAt: nullable(instant),
  pmId: by,
  comments: z.array(z.object({ commentId: shownId, featureId: shownId })),
  ...gone,
})

const currency = z.string().check(z.regex(/^[A-Z]{3}$/))
const rate = z.strictObject({ perUnit: z.number().check(z.minimum(1e-9), z.maximum(1e9)), asOf: day })
export const salesSettingsChange = z.strictObject({
  currency: maybe(currency),
  answerWithinDays: maybe(z.int().check(z.minimum(1), z.maximum(365))),
  approvalFrom: maybe(z.enum(strengths)),
  dealBreakersPerQuarter: maybe(z.int().check(z.minimum(0), z.maximum(1000))),
  rates: maybe(z.record(currency, nullable(rate))),
})
export const salesSettingsShape = z.object({
  id: shownId,
  currency: z.string(),
  answerWithinDays: z.number(),
  approvalFrom: z.enum(strengths),
  dealBreakersPerQuarter: z.number(),
  rates: z.record(z.string(), rate),
})
