import type { CompanyId, FeatureId, UserId } from '@parley/shared/model/ids.ts'
import { outsiderId } from '@parley/shared/model/outsider.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { useMe, usePlan, useSales } from '../../store/hooks.ts'

export interface RequestNames {
  readonly person: (id: UserId | null) => string
  readonly company: (id: CompanyId | null) => string
  /** Whose request it is: a company's, or that of somebody outside whom nobody knows. */
  readonly asker: (request: Pick<Request, 'authorId' | 'companyId'>) => string
  readonly feature: (id: FeatureId | null) => string | null
}

/** The names behind the ids of a request. */
export function useRequestNames(): RequestNames {
  const { people } = useMe()
  const companies = useSales((sales) => sales.companies)
  const features = usePlan((plan) => plan.features)
  function person(id: UserId | null): string {
    if (id === outsiderId) return 'From the public roadmap'
    return people.find((one) => one.id === id)?.name ?? 'Somebody who left'
  }
  function company(id: CompanyId | null): string {
    return id === null ? 'No company' : (companies.get(id)?.name ?? 'A company that is gone')
  }
  return {
    person,
    company,
    asker: ({ authorId, companyId }) => (authorId === outsiderId && companyId === null ? 'Somebody outside' : company(companyId)),
    feature: (id) => (id === null ? null : (features.get(id)?.title ?? null)),
  }
}
