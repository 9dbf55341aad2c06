import type { DatabaseSync } from 'node:sqlite'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { LinkOpen, ProspectLink, ProspectLinks } from './prospect-links.ts'
import { integerOf, integerOrNull, textOf, textOrNull, type Row } from './row.ts'
import { prepareRecordDeed } from './sqlite-audit.ts'
import type { Blocking } from './storage-calls.ts'
import { allOrNothing, inTransaction } from './transaction.ts'

const mostLinks = 2000
const keptOpens = 500
const freeTries = 5
const firstWaitMs = 60_000
const longestWaitMs = 3_600_000

export function prepareProspectLinks(database: DatabaseSync): Blocking<ProspectLinks> {
  const record = prepareRecordDeed(database)
  const columns = 'prospect_links.*, roadmaps.workspace_id FROM prospect_links JOIN roadmaps ON roadmaps.id = prospect_links.roadmap'
  const list = database.prepare(`SELECT ${columns} WHERE roadmap = ? ORDER BY made_at DESC, prospect_links.id`)
  const findByToken = database.prepare(`SELECT ${columns} WHERE token_hash = ?`)
  const findById = database.prepare(`SELECT ${columns} WHERE prospect_links.id = ?`)
  const count = database.prepare('SELECT count(*) AS links FROM prospect_links WHERE roadmap = ?')
  const add = database.prepare(
    `INSERT INTO prospect_links (id, roadmap, deal, company, label, features, token_hash, passcode_hash, made_by, made_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const revoke = database.prepare('UPDATE prospect_links SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
  const tried = database.prepare('UPDATE prospect_links SET wrong_passcodes = wrong_passcodes + 1, passcode_tried_at = ? WHERE id = ?')
  const forgive = database.prepare('UPDATE prospect_links SET wrong_passcodes = 0 WHERE id = ?')
  const addVersion = database.prepare('INSERT OR IGNORE INTO prospect_link_versions (link, version, lines) VALUES (?, ?, ?)')
  const addOpen = database.prepare('INSERT INTO prospect_link_opens (link, at, version, device) VALUES (?, ?, ?, ?)')
  const lastOpens = database.prepare(
    `SELECT opens.*, lines FROM prospect_link_opens AS opens JOIN prospect_link_versions AS seen
       ON seen.link = opens.link AND seen.version = opens.version
     WHERE opens.link = ? ORDER BY number DESC LIMIT ?`,
  )
  const countOpens = database.prepare('SELECT count(*) AS opens FROM prospect_link_opens WHERE link = ?')
  const trimOpens = database.prepare(
    `DELETE FROM prospect_link_opens WHERE link = ?1 AND number <= (
       SELECT number FROM prospect_link_opens WHERE link = ?1 ORDER BY number DESC LIMIT 1 OFFSET ${keptOpens})`,
  )
  const tell = database.prepare('UPDATE prospect_links SET told_stale_at = ? WHERE id = ?')

  function linkOf(row: Row): ProspectLink {
    const id = textOf(row, 'id')
    const [last] = lastOpens.all(id, 1)
    const opens = countOpens.get(id)
    return {
      id,
      workspaceId: asId(textOf(row, 'workspace_id')),
      roadmapId: asId(textOf(row, 'roadmap')),
      dealId: asId(textOf(row, 'deal')),
      companyId: asId(textOf(row, 'company')),
      label: textOf(row, 'label'),
      featureIds: textOf(row, 'features')
        .split(' ')
        .map((one) => asId<FeatureId>(one)),
      madeBy: asId(textOf(row, 'made_by')),
      madeAt: integerOf(row, 'made_at'),
      expiresAt: integerOf(row, 'expires_at'),
      passcodeHash: textOrNull(row, 'passcode_hash'),
      revokedAt: integerOrNull(row, 'revoked_at'),
      opens: opens === undefined ? 0 : integerOf(opens, 'opens'),
      lastOpen: last === undefined ? null : { at: integerOf(last, 'at'), version: textOf(last, 'version') },
      toldStaleAt: integerOrNull(row, 'told_stale_at'),
    }
  }

  return {
    listProspectLinks: (roadmapId) => list.all(roadmapId).map(linkOf),
    addProspectLink: ({ id, workspaceId, roadmapId, dealId, companyId, label, featureIds, ...link }, tokenHash) =>
      allOrNothing(database, () => {
        const known = count.get(roadmapId)
        if (known !== undefined && integerOf(known, 'links') >= mostLinks) return fail('too-many')
        const { passcodeHash, madeBy, madeAt, expiresAt } = link
        add.run(id, roadmapId, dealId, companyId, label, featureIds.join(' '), tokenHash, passcodeHash, madeBy, madeAt, expiresAt)
        record({ actor: madeBy, at: madeAt, workspaceId, action: 'made-prospect-link', target: id, detail: dealId })
        return ok(undefined)
      }),
    revokeProspectLink: (id, deed) =>
      allOrNothing(database, () => {
        const row = findById.get(id)
        if (row === undefined || revoke.run(deed.at, id).changes === 0) return fail('unknown-link')
        const { workspaceId, dealId } = linkOf(row)
        record({ ...deed, workspaceId, action: 'revoked-prospect-link', target: id, detail: dealId })
        return ok(undefined)
      }),
    findProspectLink: (by) => {
      const row = 'id' in by ? findById.get(by.id) : findByToken.get(by.tokenHash)
      return row === undefined ? undefined : linkOf(row)
    },
    claimPasscodeTry: (id, now) =>
      inTransaction(database, () => {
        const row = findById.get(id)
        if (row === undefined) return longestWaitMs
        const beyond = integerOf(row, 'wrong_passcodes') - freeTries
        const pauseMs = beyond < 0 ? 0 : Math.min(firstWaitMs * 2 ** beyond, longestWaitMs)
        const waitMs = integerOf(row, 'passcode_tried_at') + pauseMs - now
        if (pauseMs > 0 && waitMs > 0) return waitMs
        tried.run(now, id)
        return 0
      }),
    forgetPasscodeTries: (id) => {
      forgive.run(id)
    },
    noteLinkOpen: ({ linkId, at, version, lines, device, sameSince }) => {
      inTransaction(database, () => {
        const [last] = lastOpens.all(linkId, 1)
        const isSame =
          last !== undefined &&
          textOf(last, 'version') === version &&
          textOrNull(last, 'device') === device &&
          integerOf(last, 'at') >= sameSince
        if (isSame) return
        addVersion.run(linkId, version, JSON.stringify(lines))
        addOpen.run(linkId, at, version, device)
        trimOpens.run(linkId)
      })
    },
    listLinkOpens: (id, limit) => lastOpens.all(id, limit).map(openOf),
    noteToldStale: (id, at) => {
      tell.run(at, id)
    },
  }
}

function openOf(row: Row): LinkOpen {
  return {
    at: integerOf(row, 'at'),
    version: textOf(row, 'version'),
    lines: readLines(textOf(row, 'lines')),
    device: textOrNull(row, 'device'),
  }
}

function readLines(text: string): readonly string[] {
  const lines: unknown = JSON.parse(text)
  return Array.isArray(lines) ? lines.map(String) : []
}
