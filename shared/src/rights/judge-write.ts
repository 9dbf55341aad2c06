import type { PlanReader } from '../document/plan-doc.ts'
import { isZone, type Write } from '../document/zone.ts'
import { createLaw, type Unlawful, type Writer } from './law.ts'

/** The law of plans, with one memory of the keys it has seen. */
export const planLaw = createLaw('plan')

/** Why somebody may not make a write on a plan as it is, or undefined when they may. */
export function judgeWrite(plan: PlanReader, { zone, key, value }: Write, writer: Writer): Unlawful | undefined {
  const kind = value === undefined ? 'delete' : plan.get(zone, key) === undefined ? 'create' : 'update'
  return planLaw.judge(writer, { zone, key, kind, value }, (inZone, at) => (isZone(inZone) ? plan.get(inZone, at) : undefined))
}
