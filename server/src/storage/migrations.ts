import { accountTables } from './schema/account-tables.ts'
import { changeTables } from './schema/change-tables.ts'
import { checkpointTables } from './schema/checkpoint-tables.ts'
import { clientIdTables } from './schema/client-id-tables.ts'
import { joinTables } from './schema/join-tables.ts'
import { outsiderTables } from './schema/outsider-tables.ts'
import { prospectLinkTables } from './schema/prospect-link-tables.ts'
import { programTables } from './schema/program-tables.ts'
import { publicationTables } from './schema/publication-tables.ts'
import { scopeTables } from './schema/scope-tables.ts'
import { trackerTables } from './schema/tracker-tables.ts'
import { workspaceTables } from './schema/workspace-tables.ts'

/** Statement groups in order; the database's `user_version` counts those it has. One that was released never changes. */
export const migrations: readonly string[] = [
  workspaceTables,
  clientIdTables,
  accountTables,
  changeTables,
  publicationTables,
  checkpointTables,
  programTables,
  outsiderTables,
  joinTables,
  trackerTables,
  prospectLinkTables,
  scopeTables,
]
