import { randomUUID } from 'node:crypto'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { audienceOf } from '@parley/shared/guidance/audience-of.ts'
import { shareableLines } from '@parley/shared/guidance/shareable-lines.ts'
import { asId, type DealId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import type { CreateProspectLink } from '@parley/shared/protocol/prospect-links.ts'
import { createRandomToken, hashRandomToken } from '../auth/random-token.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { ProspectLink } from '../storage/prospect-links.ts'
import type { Now } from './link-content.ts'
import type { LinkContext } from './link-context.ts'
import { readNow } from './read-now.ts'

export interface MadeLink {
  readonly link: ProspectLink
  /** Known here and to whoever is told now, and to nobody after. */
  readonly url: string
  /** The roadmap it was made on. */
  readonly now: Now
}

const dayMs = 86_400_000

/** A sentence says why not, naming the field. */
export async function makeLink(
  context: LinkContext,
  roadmap: Roadmap,
  { asked, by }: { readonly asked: CreateProspectLink; readonly by: UserId },
): Promise<Result<MadeLink, { readonly kind: 'refused' | 'unavailable'; readonly detail: string }>> {
  const { storage, clock, passwords, links } = context
  const now = await readNow(context, roadmap)
  if (now === undefined) return fail({ kind: 'unavailable', detail: 'the roadmap cannot be read now' })
  const dealId = asId<DealId>(asked.dealId)
  const deal = now.sales.deals.get(dealId)
  const company = deal === undefined ? undefined : now.sales.companies.get(deal.companyId)
  if (deal === undefined || deal.deletedAt !== null || company === undefined || company.deletedAt !== null)
    return fail({ kind: 'refused', detail: 'dealId: there is no such deal' })
  const featureIds = [...new Set(asked.featureIds)].map((id) => asId<FeatureId>(id))
  const lines = shareableLines(now.plan, featureIds, { audience: audienceOf(company.kind), today: now.today })
  const withheld = featureIds.findIndex((id) => !lines.some(({ featureId }) => featureId === id))
  if (withheld !== -1) return fail({ kind: 'refused', detail: `featureIds.${withheld}: this may not be told ${company.name} today` })
  const token = createRandomToken()
  const madeAt = clock()
  const made = {
    id: randomUUID(),
    workspaceId: roadmap.workspaceId,
    roadmapId: roadmap.id,
    dealId,
    companyId: deal.companyId,
    label: asked.label,
    featureIds,
    madeBy: by,
    madeAt,
    expiresAt: madeAt + asked.days * dayMs,
    passcodeHash: asked.passcode === undefined ? null : await passwords.hash(asked.passcode),
  }
  const added = await storage.addProspectLink(made, hashRandomToken(token))
  if (!added.ok) return fail({ kind: 'refused', detail: 'this roadmap has as many links as it can have' })
  const link = { ...made, revokedAt: null, opens: 0, lastOpen: null, toldStaleAt: null }
  return ok({ link, url: links.page(`/l#${token}`), now })
}
