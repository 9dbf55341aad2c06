import type { DatabaseSync } from 'node:sqlite'
import type { Replacement } from './history.ts'

/**
 * A table that may hold words of what is purged. Whoever adds one that keeps text from a document registers here what to
 * forget of it; it runs in the transaction of the purge.
 */
export type Purgeable = (database: DatabaseSync) => (purged: Replacement) => void

export const purgeables: readonly Purgeable[] = [
  changes,
  notifications,
  publicationVersions,
  deliveries,
  replies,
  prospectLinks,
  subscriptions,
  votes,
]

function changes(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare('DELETE FROM changes WHERE document = ? AND key >= ? AND key < ?')
  return ({ document, prefixes }) => {
    for (const prefix of prefixes) forget.run(document, prefix, afterPrefix(prefix))
  }
}

function notifications(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare(
    `DELETE FROM notifications WHERE (instr(title, ?) > 0 OR instr(text, ?) > 0)
     AND person IN (SELECT id FROM people WHERE workspace_id = ?)`,
  )
  return ({ workspaceId, quotes }) => {
    for (const quote of quotes) forget.run(quote, quote, workspaceId)
  }
}

/** The last version stays: what is purged was deleted before, and so is not in it any more. */
function publicationVersions(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare(
    `DELETE FROM publication_versions AS version WHERE instr(content, ?) > 0
     AND roadmap_id IN (SELECT roadmap_id FROM publications WHERE workspace_id = ?)
     AND number < (SELECT max(number) FROM publication_versions WHERE roadmap_id = version.roadmap_id)`,
  )
  return ({ workspaceId, quotes }) => {
    for (const quote of quotes) forget.run(inJson(quote), workspaceId)
  }
}

function deliveries(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare(
    `DELETE FROM webhook_deliveries WHERE instr(body, ?) > 0 AND webhook IN (
       SELECT signed_webhooks.id FROM signed_webhooks JOIN roadmaps ON roadmaps.id = signed_webhooks.roadmap WHERE workspace_id = ?)`,
  )
  return ({ workspaceId, quotes }) => {
    for (const quote of quotes) forget.run(inJson(quote), workspaceId)
  }
}

function replies(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare(
    'DELETE FROM api_replies WHERE instr(reply, ?) > 0 AND person IN (SELECT id FROM people WHERE workspace_id = ?)',
  )
  return ({ workspaceId, quotes }) => {
    for (const quote of quotes) forget.run(inJson(quote), workspaceId)
  }
}

/** What prospects saw, and whom a link is for; of the last opening only that it was. */
function prospectLinks(database: DatabaseSync): (purged: Replacement) => void {
  const theirs = 'SELECT prospect_links.id FROM prospect_links JOIN roadmaps ON roadmaps.id = roadmap WHERE workspace_id = ?'
  const forgetLines = database.prepare(`UPDATE prospect_link_versions SET lines = '[]' WHERE instr(lines, ?) > 0 AND link IN (${theirs})`)
  const forgetLabel = database.prepare(`UPDATE prospect_links SET label = 'Purged' WHERE instr(label, ?) > 0 AND id IN (${theirs})`)
  return ({ workspaceId, quotes }) => {
    for (const quote of quotes) {
      forgetLines.run(inJson(quote), workspaceId)
      forgetLabel.run(plain(quote), workspaceId)
    }
  }
}

/** Of what is purged nobody is told that it shipped, and an address that was purged as a contact's is not kept elsewhere. */
function subscriptions(database: DatabaseSync): (purged: Replacement) => void {
  const ofFeature = database.prepare(
    `DELETE FROM shipping_subscriptions WHERE 'feature/' || feature || '/' = ?
     AND roadmap IN (SELECT id FROM roadmaps WHERE workspace_id = ?)`,
  )
  const ofAddress = database.prepare(
    `DELETE FROM shipping_subscriptions WHERE instr(lower(?), email) > 0 AND roadmap IN (SELECT id FROM roadmaps WHERE workspace_id = ?)`,
  )
  return ({ workspaceId, prefixes, quotes }) => {
    for (const prefix of prefixes) ofFeature.run(prefix, workspaceId)
    for (const quote of quotes) ofAddress.run(quote, workspaceId)
  }
}

function votes(database: DatabaseSync): (purged: Replacement) => void {
  const forget = database.prepare(
    `DELETE FROM public_votes WHERE 'feature/' || feature || '/' = ? AND roadmap IN (SELECT id FROM roadmaps WHERE workspace_id = ?)`,
  )
  return ({ workspaceId, prefixes }) => {
    for (const prefix of prefixes) forget.run(prefix, workspaceId)
  }
}

/** A quote as it stands in JSON, where names have no quotation marks of ours around them. */
function inJson(quote: string): string {
  return JSON.stringify(plain(quote)).slice(1, -1)
}

/** The first text behind all that begin with a prefix. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`
}

function plain(quote: string): string {
  return quote.replace(/^“(.*)”$/su, '$1')
}
