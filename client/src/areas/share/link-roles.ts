import type { CompanyLinkRole } from '@parley/shared/protocol/company-link.ts'
import type { Option } from '../../ui/option.ts'
import { roleNames, roleSentences } from '../../words/role-words.ts'

/** What can be given to everybody who has an address of the company. */
export const linkRoles: readonly Option<CompanyLinkRole>[] = (['viewer', 'sales'] as const).map((role) => ({
  value: role,
  label: roleNames[role],
  hint: roleSentences[role],
}))
