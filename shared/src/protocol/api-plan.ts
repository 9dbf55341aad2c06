import * as z from 'zod/mini'
import { emojis } from '../model/comment.ts'
import { criteria, criterionIds } from '../model/criterion.ts'
import { horizons, statuses } from '../model/feature.ts'
import { audiences, verdicts, visibilities } from '../model/guidance.ts'
import { methodIds, weightedCriteria } from '../model/method.ts'
import { day, idFields, instant, line, shownId, window, words } from './api-fields.ts'

const { exactOptional: maybe, nullable } = z
const by = nullable(shownId)
const estimate = Object.fromEntries(
  criterionIds.map((id) => [id, maybe(nullable(z.number().check(z.minimum(criteria[id].min), z.maximum(criteria[id].max))))]),
)

export const placeBody = z.strictObject({
  horizon: z.enum(horizons),
  after: z._default(nullable(idFields.feature), null),
  before: z._default(nullable(idFields.feature), null),
})
const featureEdit = {
  status: maybe(z.enum(statuses)),
  productId: maybe(nullable(idFields.product)),
  initiativeId: maybe(nullable(idFields.initiative)),
  ownerId: maybe(nullable(idFields.person)),
  window: maybe(nullable(window)),
  tags: maybe(z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(20))),
  visibility: maybe(z.enum(visibilities)),
}
const estimates = z.strictObject(estimate)
export const newFeature = z.strictObject({
  title: line,
  place: maybe(placeBody),
  estimates: maybe(estimates),
  source: maybe(z.string().check(z.minLength(1), z.maxLength(200))),
  ...featureEdit,
})
export const featureChange = z.strictObject({ title: maybe(line), estimates: maybe(estimates), ...featureEdit })
export const featureShape = z.object({
  id: shownId,
  key: nullable(z.string()),
  title: z.string(),
  productId: by,
  initiativeId: by,
  ownerId: by,
  status: z.enum(statuses),
  horizon: z.enum(horizons),
  position: nullable(z.int()),
  window: nullable(window),
  estimates: z.record(z.string(), z.number()),
  tags: z.array(z.string()),
  visibility: z.enum(visibilities),
  source: nullable(z.string()),
  createdAt: nullable(instant),
  createdBy: by,
  deletedAt: nullable(instant),
})

export const newProduct = z.strictObject({ name: line, hue: z._default(z.number().check(z.minimum(0), z.maximum(360)), 210) })
export const productShape = z.object({ id: shownId, name: z.string(), hue: z.number() })
export const newInitiative = z.strictObject({ name: line })
export const initiativeShape = z.object({ id: shownId, name: z.string() })

const objectiveEdit = { ownerId: maybe(nullable(idFields.person)), start: maybe(nullable(day)), end: maybe(nullable(day)) }
export const newObjective = z.strictObject({ title: line, ...objectiveEdit })
export const objectiveChange = z.strictObject({ title: maybe(line), ...objectiveEdit })
export const objectiveShape = z.object({ id: shownId, title: z.string(), ownerId: by, start: nullable(day), end: nullable(day) })

const quantity = z.number().check(z.minimum(-1e12), z.maximum(1e12))
const keyResultEdit = {
  unit: maybe(z.string().check(z.maxLength(20))),
  start: maybe(quantity),
  target: maybe(quantity),
  current: maybe(quantity),
}
export const newKeyResult = z.strictObject({ objectiveId: idFields.objective, title: line, ...keyResultEdit })
export const keyResultChange = z.strictObject({ title: maybe(line), ...keyResultEdit })
export const keyResultLink = z.strictObject({
  featureId: idFields.feature,
  contribution: nullable(z.int().check(z.minimum(1), z.maximum(3))),
})
export const keyResultShape = z.object({
  id: shownId,
  objectiveId: shownId,
  title: z.string(),
  unit: z.string(),
  start: z.number(),
  target: z.number(),
  current: z.number(),
  progress: z.number(),
  features: z.array(z.object({ featureId: shownId, contribution: z.number() })),
})

const sentence = maybe(nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(600))))
const guidanceEdit = {
  verdict: maybe(nullable(z.enum(verdicts))),
  sentence,
  dontSay: sentence,
  reason: sentence,
  validUntil: maybe(nullable(day)),
}
export const newGuidance = z.strictObject({ featureId: idFields.feature, audience: z.enum(audiences), ...guidanceEdit })
export const guidanceChange = z.strictObject(guidanceEdit)
export const guidanceShape = z.object({
  id: shownId,
  featureId: shownId,
  audience: z.enum(audiences),
  verdict: nullable(z.enum(verdicts)),
  sentence: nullable(z.string()),
  dontSay: nullable(z.string()),
  reason: nullable(z.string()),
  validUntil: nullable(day),
  by,
  at: nullable(instant),
})

const mentions = z._default(z.array(idFields.person).check(z.maxLength(50)), [])
export const newComment = z.strictObject({
  featureId: idFields.feature,
  threadId: z._default(nullable(idFields.comment), null),
  body: words,
  mentions,
})
export const commentChange = z.strictObject({ body: words, mentions })
export const reaction = z.strictObject({ emoji: z.enum(emojis), on: z.boolean() })
export const commentShape = z.object({
  id: shownId,
  featureId: shownId,
  authorId: shownId,
  threadId: nullable(shownId),
  body: z.string(),
  mentions: z.array(shownId),
  at: instant,
  editedAt: nullable(instant),
  resolved: z.boolean(),
  reactions: z.array(z.object({ emoji: z.enum(emojis), people: z.array(shownId) })),
})

export const demandShape = z.object({
  id: shownId,
  companies: z.number(),
  requests: z.number(),
  band: z.number(),
  score: z.number(),
  votes: z.number(),
})
export const rankShape = z.object({
  id: shownId,
  title: z.string(),
  method: z.enum(methodIds),
  rank: nullable(z.int()),
  score: nullable(z.number()),
  missing: z.array(z.string()),
  reason: nullable(z.enum(['missing', 'invalid', 'zero_denominator'])),
})

const share = z.number().check(z.minimum(0), z.maximum(1))
export const settingsChange = z.strictObject({
  name: maybe(line),
  methodId: maybe(z.enum(methodIds)),
  demandWeight: maybe(share),
  viewersComment: maybe(z.boolean()),
  weights: maybe(
    z.strictObject(Object.fromEntries(weightedCriteria.map((id) => [id, maybe(z.number().check(z.minimum(0), z.maximum(100)))]))),
  ),
  capacities: maybe(
    z.strictObject(Object.fromEntries(horizons.map((id) => [id, maybe(nullable(z.number().check(z.minimum(0), z.maximum(1_000_000))))]))),
  ),
})
export const settingsShape = z.object({
  id: shownId,
  name: z.string(),
  methodId: z.enum(methodIds),
  weights: z.record(z.string(), z.number()),
  demandWeight: z.number(),
  viewersComment: z.boolean(),
  capacities: z.record(z.string(), z.number()),
})
