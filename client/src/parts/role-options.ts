import { roles, type Role } from '@parley/shared/model/person.ts'
import type { Option } from '../ui/option.ts'
import { roleNames, roleSentences } from '../words/role-words.ts'

export const roleOptions: readonly Option<Role>[] = roles.map((role) => ({
  value: role,
  label: roleNames[role],
  hint: roleSentences[role],
}))
