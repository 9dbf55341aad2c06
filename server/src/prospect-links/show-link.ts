import type { Day } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { admittedLink } from './admit-prospect.ts'
import type { LinkContext } from './link-context.ts'
import { readLink } from './read-link.ts'

export interface ShownLink {
  readonly label: string
  readonly lines: readonly string[]
  readonly today: Day
}

export interface Reader {
  readonly cookie: string | undefined
  readonly device: string | null
  /** False for a browser that only fetches ahead. */
  readonly isReading: boolean
}

/** Opened again within this time in the same browser, it counts once. */
const sameMs = 10 * 60_000

/** What the link says now; that it was read is written down with the words that were read. */
export async function showLink(
  context: LinkContext,
  { cookie, device, isReading }: Reader,
): Promise<Result<ShownLink, 'nowhere' | 'unavailable'>> {
  const { storage, clock, linkChanged } = context
  const link = await admittedLink(context, cookie)
  if (link === undefined) return fail('nowhere')
  const said = await readLink(context, link)
  if (!said.ok) return said
  const { lines, version, today } = said.value
  if (isReading) {
    const at = clock()
    await storage.noteLinkOpen({ linkId: link.id, at, version, lines, device, sameSince: at - sameMs })
    linkChanged(link.roadmapId)
  }
  return ok({ label: link.label, lines, today })
}
