import type { CompanyId, FeatureId, UserId } from '@parley/shared/model/ids.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'

export interface RequestNames {
  readonly person: (id: UserId | null) => string
  readonly company: (id: CompanyId | null) => string
  readonly feature: (id: FeatureId | null) => string | null
}

/** The names behind the ids of a request. */
export function useRequestNames(): RequestNames {
  const { people } = useMe()
  const companies = useSales((sales) => sales.companies)
  const features = usePlan((plan) => plan.features)
  return {
    person: (id) => people.find((person) => person.id === id)?.name ?? 'Somebody who left',
    company: (id) => (id === null ? 'No company' : (companies.get(id)?.name ?? 'A company that is gone')),
    feature: (id) => (id === null ? null : (features.get(id)?.title ?? null)),
  }
}
