import type { Day } from '@parley/shared/base/instant.ts'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import type { ProspectLink } from '../storage/prospect-links.ts'
import { linkContent, type LinkContent } from './link-content.ts'
import type { LinkContext } from './link-context.ts'
import { readNow } from './read-now.ts'

export interface LinkToday extends LinkContent {
  readonly today: Day
}

/** What a link says now; `nowhere` once whom it was for is gone. */
export async function readLink(
  context: Pick<LinkContext, 'storage' | 'rooms' | 'views' | 'clock'>,
  link: ProspectLink,
): Promise<Result<LinkToday, 'nowhere' | 'unavailable'>> {
  const roadmap = (await context.storage.listRoadmaps(link.workspaceId)).find(({ id }) => id === link.roadmapId)
  const now = roadmap === undefined ? undefined : await readNow(context, roadmap)
  if (now === undefined) return fail('unavailable')
  const content = linkContent(link, now)
  return content === undefined ? fail('nowhere') : ok({ ...content, today: now.today })
}
