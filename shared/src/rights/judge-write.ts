import type { DocReader, LiveDoc } from '../document/live-doc.ts'
import type { Write } from '../document/zone.ts'
import type { Law, Unlawful, Writer } from './law.ts'

/** A document as it is, and the law that holds in it. */
export interface Governed<Z extends string> {
  readonly law: Law
  readonly zones: LiveDoc<Z>['zones']
  readonly reader: DocReader<Z>
}

/** Why somebody may not make a write on a document as it is, or undefined when they may. */
export function judgeWrite<Z extends string>({ law, zones, reader }: Governed<Z>, write: Write<Z>, writer: Writer): Unlawful | undefined {
  const { zone, key, value } = write
  const kind = value === undefined ? 'delete' : reader.get(zone, key) === undefined ? 'create' : 'update'
  return law.judge(writer, { zone, key, kind, value }, (inZone, at) => {
    const known = zones.find((one) => one === inZone)
    return known === undefined ? undefined : reader.get(known, at)
  })
}
