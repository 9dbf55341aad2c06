import { instantAt, type Instant } from '../base/instant.ts'
import { fail, ok } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import { keys } from '../document/keys.ts'
import type { PlanReader } from '../document/plan-doc.ts'
import { readExternalLink } from '../document/read-entry.ts'
import { linksPerFeature, type ExternalLink } from '../model/external-link.ts'
import type { FeatureId } from '../model/ids.ts'
import type { LinkCommand } from './command.ts'
import type { CommandContext } from './context.ts'
import type { Decision } from './decision.ts'

export function decideLink(plan: PlanReader, command: LinkCommand, context: CommandContext): Decision {
  const { featureId, linkId } = command
  if (plan.get('features', keys.feature(featureId, 'title')) === undefined) return fail({ kind: 'gone', what: 'feature' })
  const key = keys.externalLink(featureId, linkId)
  const before = readExternalLink(plan, key)
  switch (command.kind) {
    case 'add-external-link': {
      const others = linksOn(plan, featureId)
      if (others.some(({ address }) => address === command.address))
        return fail({ kind: 'unlawful', reason: 'address is linked here already' })
      if (others.length >= linksPerFeature) return fail({ kind: 'unlawful', reason: `a feature has at most ${linksPerFeature} links` })
      const value = { address: command.address, label: labelOf(command.label), at: timeAfter(others, context.clock()) }
      return ok([{ zone: 'links', key, value }])
    }
    case 'label-external-link':
      if (before === undefined) return fail({ kind: 'gone', what: 'link' })
      return ok([{ zone: 'links', key, value: { address: before.address, label: labelOf(command.label), at: before.at } }])
    case 'remove-external-link':
      return before === undefined ? fail({ kind: 'gone', what: 'link' }) : ok([{ zone: 'links', key, value: undefined }])
    default:
      return unreachable(command)
  }
}

function linksOn(plan: PlanReader, featureId: FeatureId): readonly ExternalLink[] {
  const found: ExternalLink[] = []
  for (const key of plan.keys('links')) {
    const link = key.startsWith(keys.externalLinksOf(featureId)) ? readExternalLink(plan, key) : undefined
    if (link !== undefined) found.push(link)
  }
  return found
}

/** Links that are added in one stroke stay in the order in which they were given. */
function timeAfter(others: readonly ExternalLink[], now: number): Instant {
  return instantAt(Math.max(now, ...others.map(({ at }) => Date.parse(at) + 1)))
}

function labelOf(label: string | null): string | null {
  const trimmed = label?.trim() ?? ''
  return trimmed === '' ? null : trimmed
}
