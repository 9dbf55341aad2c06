import { briefingFor, type BriefingItem } from '@parley/shared/briefing/briefing-for.ts'
import { planChangesOf } from '@parley/shared/briefing/plan-changes-of.ts'
import { guidanceOf } from '@parley/shared/guidance/guidance-of.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import type { BriefingJson } from '@parley/shared/protocol/briefing.ts'
import { useMemo } from 'react'
import { useToday } from '../../parts/use-today.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'

/** The log of the plan as a briefing for this reader, whose deals come first. */
export function useBriefing({ log }: Pick<BriefingJson, 'log'>): readonly BriefingItem[] {
  const features = usePlan((plan) => plan.features)
  const overrides = usePlan((plan) => plan.guidance)
  const sales = useSales((view) => view)
  const today = useToday()
  const { person, people } = useMe()
  return useMemo(() => {
    const ids = new Set(people.map(({ id }) => id))
    return briefingFor({
      changes: planChangesOf(log, { features, today, isPerson: (actor) => ids.has(actor) }),
      features,
      sales,
      userId: asId<UserId>(person.id),
      guidance: (feature) => guidanceOf(feature, overrides.get(feature.id), { audience: 'prospect', today }),
    })
  }, [log, features, overrides, sales, today, person.id, people])
}
