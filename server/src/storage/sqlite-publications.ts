import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId, type RoadmapId, type UserId } from '@parley/shared/model/ids.ts'
import { publicationSettings } from '@parley/shared/public/publication-settings.ts'
import { canonicalJson, publicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import type { AuditAction } from './audit.ts'
import type { Publication, Publications, StoredVersion } from './publications.ts'
import { integerOf, textOf, type Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import { prepareMayGovern } from './sqlite-owners.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing } from './transaction.ts'

/** Of what went out by itself; what somebody released is kept for good. */
const keptByPolicy = 1000

export function preparePublications(database: DatabaseSync): Blocking<Publications> {
  const record = prepareRecordDeed(database)
  const mayGovern = prepareMayGovern(database)
  const list = database.prepare('SELECT * FROM publications ORDER BY slug')
  const find = database.prepare('SELECT * FROM publications WHERE roadmap_id = ?')
  const holder = database.prepare('SELECT roadmap_id FROM publications WHERE slug = ?')
  const set = database.prepare(
    `INSERT INTO publications (roadmap_id, workspace_id, slug, settings) VALUES (?, ?, ?, ?)
     ON CONFLICT (roadmap_id) DO UPDATE SET slug = excluded.slug, settings = excluded.settings`,
  )
  const last = database.prepare('SELECT coalesce(max(number), 0) AS number FROM publication_versions WHERE roadmap_id = ?')
  const add = database.prepare(
    'INSERT INTO publication_versions (roadmap_id, number, at, published_by, hash, content) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const trim = database.prepare("DELETE FROM publication_versions WHERE roadmap_id = ? AND published_by = 'policy' AND number <= ?")
  const versions = database.prepare('SELECT * FROM publication_versions WHERE roadmap_id = ? ORDER BY number DESC LIMIT ?')

  function found(roadmapId: RoadmapId): Publication | undefined {
    const row = find.get(roadmapId)
    return row === undefined ? undefined : publicationOf(row)
  }

  return {
    listPublications: () => list.all().map(publicationOf),
    findPublication: found,
    setPublication: ({ roadmapId, workspaceId, settings }, deed) =>
      allOrNothing(database, () => {
        if (!mayGovern(workspaceId, deed.actor)) return fail('not-owner')
        const taken = holder.get(settings.slug)
        if (taken !== undefined && textOf(taken, 'roadmap_id') !== roadmapId) return fail('slug-taken')
        const action = actionOf(found(roadmapId)?.settings.enabled ?? false, settings.enabled)
        set.run(roadmapId, workspaceId, settings.slug, JSON.stringify(settings))
        record({ ...deed, workspaceId, action, target: roadmapId, detail: `${settings.slug}, ${settings.mode}` })
        return ok(undefined)
      }),
    addVersion: ({ roadmapId, after, at, by, hash, content }) =>
      allOrNothing(database, () => {
        const publication = found(roadmapId)
        if (publication?.settings.enabled !== true) return fail('disabled')
        const row = last.get(roadmapId)
        if ((row === undefined ? 0 : integerOf(row, 'number')) !== after) return fail('outdated')
        const number = after + 1
        add.run(roadmapId, number, at, by, hash, canonicalJson(content))
        trim.run(roadmapId, number - keptByPolicy)
        const { workspaceId } = publication
        record({ actor: by, at, workspaceId, action: 'published', target: roadmapId, detail: `version ${number}` })
        return ok(number)
      }),
    listVersions: (roadmapId, limit) => versions.all(roadmapId, limit).map(versionOf),
  }
}

function actionOf(was: boolean, is: boolean): AuditAction {
  if (was === is) return 'changed-publication'
  return is ? 'enabled-publication' : 'disabled-publication'
}

function publicationOf(row: Row): Publication {
  return {
    roadmapId: asId(textOf(row, 'roadmap_id')),
    workspaceId: asId(textOf(row, 'workspace_id')),
    settings: publicationSettings.parse(JSON.parse(textOf(row, 'settings'))),
  }
}

function versionOf(row: Row): StoredVersion {
  const by = textOf(row, 'published_by')
  return {
    roadmapId: asId(textOf(row, 'roadmap_id')),
    number: integerOf(row, 'number'),
    at: integerOf(row, 'at'),
    by: by === 'policy' ? by : asId<UserId>(by),
    hash: textOf(row, 'hash'),
    content: publicRoadmap.parse(JSON.parse(textOf(row, 'content'))),
  }
}
