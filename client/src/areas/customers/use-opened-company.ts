import { asId, isId, type CompanyId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useSearchParams } from 'wouter'

export interface OpenedCompany {
  readonly companyId: CompanyId | null
  /** Null goes back to the list; the address says so, so that a company can be sent to somebody. */
  readonly openCompany: (companyId: CompanyId | null) => void
}

export function useOpenedCompany(): OpenedCompany {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('company')
  const openCompany = useCallback(
    (companyId: CompanyId | null) => {
      setSearch((previous) => {
        const next = new URLSearchParams(previous)
        if (companyId === null) next.delete('company')
        else next.set('company', companyId)
        return next
      })
    },
    [setSearch],
  )
  return { companyId: asked !== null && isId(asked) ? asId<CompanyId>(asked) : null, openCompany }
}
