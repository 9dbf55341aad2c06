import { asId } from '@parley/shared/model/ids.ts'
import type { Person } from './directory.ts'
import { integerOrNull, roleOf, textOf, textOrNull } from './row.ts'
import type { Row } from './row.ts'

export function personOf(row: Row): Person {
  const accountId = textOrNull(row, 'account_id')
  return {
    id: asId(textOf(row, 'id')),
    workspaceId: asId(textOf(row, 'workspace_id')),
    accountId: accountId === null ? null : asId(accountId),
    name: textOf(row, 'name'),
    email: textOf(row, 'email'),
    role: roleOf(row),
    team: textOf(row, 'team'),
    title: textOf(row, 'title'),
    isActive: row['removed_at'] === null,
    lastSeenAt: integerOrNull(row, 'last_seen_at'),
  }
}
