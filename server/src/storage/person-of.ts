import { asId } from '@parley/shared/model/ids.ts'
import { roles } from '@parley/shared/model/person.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { Person } from './directory.ts'
import { textOf } from './row.ts'
import type { Row } from './row.ts'

export function personOf(row: Row): Person {
  return {
    id: asId(textOf(row, 'id')),
    workspaceId: asId(textOf(row, 'workspace_id')),
    name: textOf(row, 'name'),
    email: textOf(row, 'email'),
    role: roleOf(row),
    team: textOf(row, 'team'),
    title: textOf(row, 'title'),
  }
}

function roleOf(row: Row): Role {
  const stored = textOf(row, 'role')
  const role = roles.find((known) => known === stored)
  if (role === undefined) throw new Error(`a person with the unknown role ${stored}`)
  return role
}
