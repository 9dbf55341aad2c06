import * as z from 'zod/mini'
import { fail, ok, type Result } from '../base/result.ts'
import { checkEntry } from '../document/grammar.ts'
import { checkRichText, type RichTextPart } from '../document/rich-text-grammar.ts'
import { checkSalesEntry } from '../document/sales-grammar.ts'
import { salesZones, zones } from '../document/zone.ts'
import { isId } from '../model/ids.ts'
import type { RichPart } from './rich-text.ts'
import { roadmapFormat, type Entries, type RoadmapFile } from './roadmap-file.ts'

const run = z.strictObject({ text: z.string(), marks: z.optional(z.record(z.string(), z.unknown())) })
const element = z.strictObject({
  element: z.string(),
  attributes: z.optional(z.record(z.string(), z.unknown())),
  get content() {
    return z.optional(z.array(part))
  },
})
const part: z.ZodMiniType<RichPart> = z.union([run, element]) as z.ZodMiniType<RichPart>
const entries = z.record(z.string(), z.record(z.string(), z.unknown()))

const roadmapFile = z.strictObject({
  format: z.literal(roadmapFormat),
  version: z.literal(1),
  name: z.string(),
  exportedAt: z.string(),
  people: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  plan: z.strictObject({ zones: entries, briefs: z.record(z.string(), z.array(part)) }),
  sales: z.optional(z.strictObject({ zones: entries })),
})

/** A file of a whole roadmap, or where in it something is that no roadmap may hold. */
export function readRoadmapFile(json: unknown): Result<RoadmapFile, string> {
  const parsed = roadmapFile.safeParse(json)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(`${issue?.path.join('.') || 'file'}: ${issue?.message ?? 'not understood'}`)
  }
  const file = parsed.data
  const fault =
    faultIn('plan', file.plan, (zone, key, value) => checkIn(zones, zone, (known) => checkEntry(known, key, value))) ??
    (file.sales &&
      faultIn('sales', file.sales, (zone, key, value) => checkIn(salesZones, zone, (known) => checkSalesEntry(known, key, value)))) ??
    faultInBriefs(file.plan.briefs)
  return fault === undefined ? ok(file) : fail(fault)
}

type Check = (zone: string, key: string, value: unknown) => string | undefined

function checkIn<Z extends string>(known: readonly Z[], zone: string, check: (zone: Z) => string | undefined): string | undefined {
  const found = known.find((one) => one === zone)
  return found === undefined ? 'there is no such zone' : check(found)
}

function faultIn(document: string, { zones: given }: Entries, check: Check): string | undefined {
  for (const [zone, held] of Object.entries(given))
    for (const [key, value] of Object.entries(held)) {
      // JSON knows no undefined, and null stands nowhere in a document.
      const fault = check(zone, key, value ?? null)
      if (fault !== undefined) return `${document}.zones.${zone}: ${fault}`
    }
  return undefined
}

const deepest = 24

function faultInBriefs(briefs: RoadmapFile['plan']['briefs']): string | undefined {
  for (const [featureId, parts] of Object.entries(briefs)) {
    const fault = isId(featureId) ? faultInParts(parts, deepest) : 'not an id'
    if (fault !== undefined) return `plan.briefs.${featureId.slice(0, 80)}: ${fault}`
  }
  return undefined
}

function faultInParts(parts: readonly RichPart[], depth: number): string | undefined {
  if (depth === 0) return 'nested too deep'
  for (const one of parts) {
    const fault = piecesOf(one)
      .map(checkRichText)
      .find((found) => found !== undefined)
    if (fault !== undefined) return fault
    const inside = 'text' in one ? undefined : faultInParts(one.content ?? [], depth - 1)
    if (inside !== undefined) return inside
  }
  return undefined
}

function piecesOf(one: RichPart): readonly RichTextPart[] {
  if ('text' in one) {
    const marks = Object.entries(one.marks ?? {}).map(([name, value]) => ({ kind: 'mark', name, value }) as const)
    return [{ kind: 'text', text: one.text }, ...marks]
  }
  const attributes = Object.entries(one.attributes ?? {}).map(
    ([name, value]) => ({ kind: 'attribute', node: one.element, name, value }) as const,
  )
  return [{ kind: 'node', name: one.element }, ...attributes]
}
