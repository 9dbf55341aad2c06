import type { DatabaseSync } from 'node:sqlite'
import { asId } from '@parley/shared/model/ids.ts'
import type { Directory, Roadmap, Workspace } from './directory.ts'
import { personOf } from './person-of.ts'
import { integerOf, kindOf, textOf } from './row.ts'
import type { Row } from './row.ts'
import { prepareCreateWorkspace } from './sqlite-create-workspace.ts'
import type { Blocking } from './storage-calls.ts'

export function prepareDirectory(database: DatabaseSync): Blocking<Directory> {
  const workspaces = database.prepare('SELECT * FROM workspaces ORDER BY created_at, id')
  const workspace = database.prepare('SELECT * FROM workspaces WHERE id = ?')
  const roadmaps = database.prepare('SELECT * FROM roadmaps WHERE workspace_id = ? ORDER BY name, id')
  const people = database.prepare('SELECT * FROM people WHERE workspace_id = ? ORDER BY name, id')
  const person = database.prepare('SELECT * FROM people WHERE workspace_id = ? AND id = ?')
  const place = database.prepare(
    `SELECT documents.workspace_id, documents.kind, roadmaps.id AS roadmap_id
     FROM documents JOIN roadmaps ON documents.id IN (roadmaps.plan_document, roadmaps.sales_document)
     WHERE documents.id = ?`,
  )
  return {
    createWorkspace: prepareCreateWorkspace(database),
    listWorkspaces: () => workspaces.all().map(workspaceOf),
    findWorkspace(id) {
      const row = workspace.get(id)
      return row && workspaceOf(row)
    },
    listRoadmaps: (workspaceId) => roadmaps.all(workspaceId).map(roadmapOf),
    listPeople: (workspaceId) => people.all(workspaceId).map(personOf),
    findPerson(workspaceId, personId) {
      const row = person.get(workspaceId, personId)
      return row && personOf(row)
    },
    findDocument(id) {
      const row = place.get(id)
      return row && { workspaceId: asId(textOf(row, 'workspace_id')), roadmapId: asId(textOf(row, 'roadmap_id')), kind: kindOf(row) }
    },
  }
}

function workspaceOf(row: Row): Workspace {
  return { id: asId(textOf(row, 'id')), name: textOf(row, 'name'), createdAt: integerOf(row, 'created_at') }
}

function roadmapOf(row: Row): Roadmap {
  return {
    id: asId(textOf(row, 'id')),
    workspaceId: asId(textOf(row, 'workspace_id')),
    name: textOf(row, 'name'),
    slug: textOf(row, 'slug'),
    planDocument: asId(textOf(row, 'plan_document')),
    salesDocument: asId(textOf(row, 'sales_document')),
  }
}
