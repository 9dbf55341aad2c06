import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { NewWorkspace } from './directory.ts'
import { brokenConstraint } from './sqlite-code.ts'
import { inTransaction } from './transaction.ts'

/** To be called inside a transaction. */
export function prepareWriteWorkspace(database: DatabaseSync): (seed: NewWorkspace) => void {
  const addWorkspace = database.prepare('INSERT INTO workspaces (id, name, created_at) VALUES (?, ?, ?)')
  const addDocument = database.prepare('INSERT INTO documents (id, workspace_id, kind) VALUES (?, ?, ?)')
  const addRoadmap = database.prepare(
    'INSERT INTO roadmaps (id, workspace_id, name, slug, plan_document, sales_document) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const addPerson = database.prepare('INSERT INTO people (id, workspace_id, name, email, role, team, title) VALUES (?, ?, ?, ?, ?, ?, ?)')

  return ({ workspace, roadmaps, people }) => {
    addWorkspace.run(workspace.id, workspace.name, workspace.createdAt)
    for (const { id, name, slug, planDocument, salesDocument } of roadmaps) {
      addDocument.run(planDocument, workspace.id, 'plan')
      addDocument.run(salesDocument, workspace.id, 'sales')
      addRoadmap.run(id, workspace.id, name, slug, planDocument, salesDocument)
    }
    for (const { id, name, email, role, team, title } of people) addPerson.run(id, workspace.id, name, email, role, team, title)
  }
}

export function prepareCreateWorkspace(database: DatabaseSync): (seed: NewWorkspace) => Result<void, 'already-exists'> {
  const write = prepareWriteWorkspace(database)
  return (seed) => {
    try {
      inTransaction(database, () => {
        write(seed)
      })
      return ok(undefined)
    } catch (error) {
      if (brokenConstraint(error) === 'taken') return fail('already-exists')
      throw error
    }
  }
}
