import type { RequestWords, SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { asId, type CompanyId, type UserId } from '@parley/shared/model/ids.ts'
import { useCallback } from 'react'
import { useActions, useMe } from '../../store/hooks.ts'
import { knownCompany, newName } from './company-choice.ts'
import { wordsOf, type RequestValues } from './request-values.ts'

export interface Settled {
  readonly companyId: CompanyId | null
  /** What has to be done first: the company that is not known yet. */
  readonly commands: readonly SalesCommand[]
  readonly words: RequestWords & { readonly text: string }
}

/** Turns a form into what is written, with a company for a name that was typed. */
export function useSettledCompany(): (values: RequestValues) => Settled {
  const { newId } = useActions()
  const { person } = useMe()
  return useCallback(
    (values) => {
      const name = values.company === null ? undefined : newName(values.company)
      if (name === undefined) {
        const companyId = knownCompany(values.company)
        return { companyId, commands: [], words: wordsOf(values, companyId) }
      }
      const companyId = asId<CompanyId>(newId())
      const edit = { name, kind: 'prospect', ownerId: asId<UserId>(person.id) } as const
      return { companyId, commands: [{ kind: 'add-company', companyId, edit }], words: wordsOf(values, companyId) }
    },
    [newId, person.id],
  )
}
