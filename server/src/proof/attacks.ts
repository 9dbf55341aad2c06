import type { Attack } from './attack.ts'
import { byteAttacks } from './attacks/bytes.spec.ts'
import { deferredAttacks } from './attacks/deferred.spec.ts'
import { placeAttacks } from './attacks/places.spec.ts'
import { referenceAttacks } from './attacks/references.spec.ts'
import { richTextAttacks } from './attacks/rich-text.spec.ts'
import { valueAttacks } from './attacks/values.spec.ts'

/** Every attack there is, by what the gate answers. */
export const attacks: Readonly<Record<'deny' | 'defer', readonly Attack[]>> = {
  deny: [...valueAttacks, ...placeAttacks, ...richTextAttacks, ...referenceAttacks, ...byteAttacks],
  defer: deferredAttacks,
}
