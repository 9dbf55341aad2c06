import { ok } from '../base/result.ts'
import type { DocReader } from '../document/live-doc.ts'
import type { Write } from '../document/zone.ts'
import type { Decision } from './decision.ts'

/** Values that stood there before, as far as others stand there now. Grammar and rights are asked of each as of any other write. */
export function decideRestore<Z extends string>(document: DocReader<Z>, writes: readonly Write<Z>[]): Decision<Z> {
  return ok(writes.filter(({ zone, key, value }) => JSON.stringify(document.get(zone, key)) !== JSON.stringify(value)))
}
