import type { MethodId } from '../model/method.ts'
import { ice, iceAverage } from './ice.ts'
import type { Method } from './method.ts'
import { rice } from './rice.ts'
import { valueEffort } from './value-effort.ts'
import { weighted } from './weighted.ts'
import { wsjf } from './wsjf.ts'

export const methods: Readonly<Record<MethodId, Method>> = {
  rice,
  ice,
  ice_average: iceAverage,
  wsjf,
  value_effort: valueEffort,
  weighted,
}
