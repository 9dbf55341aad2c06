import type { NameOf } from '@parley/shared/history/field-words.ts'
import { useMemo } from 'react'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'

/** What things are called now, for words about what they were. */
export function useNames(): NameOf {
  const { people } = useMe()
  const features = usePlan((plan) => plan.features)
  const goals = usePlan((plan) => plan.goals)
  const companies = useSales((sales) => sales.companies)
  const deals = useSales((sales) => sales.deals)
  const stages = useSales((sales) => sales.stages)
  return useMemo(() => {
    const names: Readonly<Record<Parameters<NameOf>[0], ReadonlyMap<string, string>>> = {
      person: new Map(people.map(({ id, name }) => [id, name])),
      feature: named(features, ({ title }) => title),
      product: named(goals.products, ({ name }) => name),
      initiative: named(goals.initiatives, ({ name }) => name),
      objective: named(goals.objectives, ({ title }) => title),
      keyResult: named(goals.keyResults, ({ title }) => title),
      company: named(companies, ({ name }) => name),
      deal: named(deals, ({ name }) => name),
      stage: named(stages, ({ name }) => name),
    }
    return (kind, id) => names[kind].get(id)
  }, [people, features, goals, companies, deals, stages])
}

function named<Entity>(entities: ReadonlyMap<string, Entity>, nameOf: (entity: Entity) => string): ReadonlyMap<string, string> {
  return new Map([...entities].map(([id, entity]) => [id, nameOf(entity)]))
}
