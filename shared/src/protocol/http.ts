import * as z from 'zod/mini'
import { roles } from '../model/person.ts'

export const demoSignIn = z.strictObject({ role: z.enum(roles), person: z._default(z.int().check(z.minimum(1), z.maximum(100)), 1) })
export type DemoSignIn = z.infer<typeof demoSignIn>

const personJson = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), title: z.string() })

export const meJson = z.object({
  person: personJson,
  workspace: z.object({ id: z.string(), name: z.string() }),
  /** Those who left too, for what they wrote keeps their name. */
  people: z.array(z.extend(personJson, { active: z.boolean() })),
  demo: z.boolean(),
})
export type Me = z.infer<typeof meJson>

export const roadmapJson = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  documents: z.object({ plan: z.string(), sales: z.optional(z.string()) }),
})
export type RoadmapJson = z.infer<typeof roadmapJson>

/** Errors follow RFC 9457. */
export const problemJson = z.object({ type: z.string(), title: z.string(), status: z.number(), detail: z.optional(z.string()) })
export type Problem = z.infer<typeof problemJson>
