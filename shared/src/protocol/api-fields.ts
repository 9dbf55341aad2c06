import * as z from 'zod/mini'
import { isDay, isInstant } from '../base/instant.ts'
import { asId } from '../model/ids.ts'
import type * as ids from '../model/ids.ts'
import { resolutions } from '../model/window.ts'

function idOf<Id>(make: (text: string) => Id): z.ZodMiniType<Id> {
  return z.pipe(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'must be an id')), z.transform(make))
}

/** Ids as programs send them, by what they name. */
export const idFields = {
  feature: idOf(asId<ids.FeatureId>),
  product: idOf(asId<ids.ProductId>),
  initiative: idOf(asId<ids.InitiativeId>),
  objective: idOf(asId<ids.ObjectiveId>),
  keyResult: idOf(asId<ids.KeyResultId>),
  comment: idOf(asId<ids.CommentId>),
  company: idOf(asId<ids.CompanyId>),
  deal: idOf(asId<ids.DealId>),
  stage: idOf(asId<ids.StageId>),
  request: idOf(asId<ids.RequestId>),
  call: idOf(asId<ids.CallId>),
  person: idOf(asId<ids.UserId>),
} as const

export const shownId = z.string()
export const day = z.string().check(z.refine(isDay, 'must be a day, YYYY-MM-DD'), z.meta({ format: 'date' }))
export const instant = z.string().check(z.refine(isInstant, 'must be an instant in UTC'), z.meta({ format: 'date-time' }))
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(120))
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000))
export const window = z
  .strictObject({ start: day, end: day, resolution: z.enum(resolutions) })
  .check(z.refine(({ start, end }) => start <= end, 'must not end before it starts'))
/** In the smallest unit of the currency. */
export const money = z.strictObject({ amount: z.int().check(z.minimum(0)), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })
