import type { DatabaseSync } from 'node:sqlite'
import type { WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Actor } from './audit.ts'

/** Asked inside the transaction of what only an owner may do, for the right may have gone since the request came. */
export type MayGovern = (workspaceId: WorkspaceId, actor: Actor) => boolean

export function prepareMayGovern(database: DatabaseSync): MayGovern {
  const owner = database.prepare("SELECT 1 FROM people WHERE workspace_id = ? AND id = ? AND role = 'owner' AND removed_at IS NULL")
  return (workspaceId, actor) => actor === 'operator' || owner.get(workspaceId, actor) !== undefined
}
