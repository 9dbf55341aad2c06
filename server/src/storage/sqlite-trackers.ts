import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { trackerProblems, trackerSystems } from '@parley/shared/model/external-link.ts'
import { asId } from '@parley/shared/model/ids.ts'
import { integerOf, integerOrNull, textOf, textOrNull, type Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import type { Blocking } from './storage-calls.ts'
import type { TrackerConnection, TrackerStore } from './trackers.ts'
import { inTransaction } from './transaction.ts'

const most = 20

export function prepareTrackers(database: DatabaseSync): Blocking<TrackerStore> {
  const record = prepareRecordDeed(database)
  const all = database.prepare('SELECT * FROM trackers ORDER BY created_at, id')
  const ofWorkspace = database.prepare('SELECT * FROM trackers WHERE workspace = ? ORDER BY created_at, id')
  const add = database.prepare(
    'INSERT INTO trackers (id, workspace, system, site, api, email, token, last_four, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const replace = database.prepare(
    'UPDATE trackers SET token = ?, last_four = ?, problem = NULL, problem_since = NULL WHERE workspace = ? AND id = ?',
  )
  const drop = database.prepare('DELETE FROM trackers WHERE workspace = ? AND id = ? RETURNING site')
  const before = database.prepare('SELECT problem FROM trackers WHERE id = ? AND token = ?')
  const works = database.prepare('UPDATE trackers SET problem = NULL, problem_since = NULL, read_at = ? WHERE id = ?')
  const fails = database.prepare(
    'UPDATE trackers SET problem_since = CASE WHEN problem = ?1 THEN problem_since ELSE ?2 END, problem = ?1 WHERE id = ?3',
  )
  return {
    listTrackers: (workspaceId) => (workspaceId === undefined ? all.all() : ofWorkspace.all(workspaceId)).map(connectionOf),
    connectTracker: ({ id, workspaceId, system, site, api, email, token }, { actor, at }) =>
      inTransaction(database, () => {
        const known = ofWorkspace.all(workspaceId)
        if (known.some((row) => textOf(row, 'site') === site)) return fail('site-taken')
        if (known.length >= most) return fail('too-many')
        add.run(id, workspaceId, system, site, api, email, token.sealed, token.lastFour, at)
        record({ at, workspaceId, actor, action: 'connected-tracker', target: id, detail: site })
        return ok(undefined)
      }),
    replaceTrackerToken: ({ workspaceId, id }, { sealed, lastFour }, { actor, at }) =>
      inTransaction(database, () => {
        if (replace.run(sealed, lastFour, workspaceId, id).changes === 0) return false
        record({ at, workspaceId, actor, action: 'changed-tracker', target: id, detail: 'token' })
        return true
      }),
    disconnectTracker: ({ workspaceId, id }, { actor, at }) =>
      inTransaction(database, () => {
        const row = drop.get(workspaceId, id)
        if (row === undefined) return false
        record({ at, workspaceId, actor, action: 'disconnected-tracker', target: id, detail: textOf(row, 'site') })
        return true
      }),
    noteTrackerRead: (id, { at, problem, sealed }) =>
      inTransaction(database, () => {
        const row = before.get(id, sealed)
        if (row === undefined) return false
        if (problem === null) works.run(at, id)
        else fails.run(problem, at, id)
        return problem === 'token-refused' && textOrNull(row, 'problem') !== problem
      }),
  }
}

function connectionOf(row: Row): TrackerConnection {
  const kind = trackerProblems.find((one) => one === row['problem'])
  return {
    id: textOf(row, 'id'),
    workspaceId: asId(textOf(row, 'workspace')),
    system: systemOf(row),
    site: textOf(row, 'site'),
    api: textOf(row, 'api'),
    email: textOrNull(row, 'email'),
    token: { sealed: textOf(row, 'token'), lastFour: textOf(row, 'last_four') },
    createdAt: integerOf(row, 'created_at'),
    readAt: integerOrNull(row, 'read_at'),
    problem: kind === undefined ? null : { kind, since: integerOf(row, 'problem_since') },
  }
}

function systemOf(row: Row): TrackerConnection['system'] {
  const stored = textOf(row, 'system')
  const system = trackerSystems.find((known) => known === stored)
  if (system === undefined) throw new Error(`a tracker of the unknown system ${stored}`)
  return system
}
