import { createHash } from 'node:crypto'
import type { Day } from '@parley/shared/base/instant.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import type { Finding } from '@parley/shared/public/finding.ts'
import { lintPublic } from '@parley/shared/public/lint-public.ts'
import { projectPublic } from '@parley/shared/public/project-public.ts'
import { publishableOf } from '@parley/shared/public/publishable.ts'
import { canonicalJson, type PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import type { PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import { secretsOf, type Secrets } from '@parley/shared/public/secrets.ts'

/** What would be published now, and what speaks against it. */
export interface Draft {
  readonly roadmap: PublicRoadmap
  readonly hash: string
  readonly findings: readonly Finding[]
  readonly secrets: Secrets
  /** For the server and those who answer for the plan alone. */
  readonly features: ReadonlyMap<string, FeatureId>
}

export interface DraftSource {
  readonly plan: PlanView
  readonly sales: SalesView
  readonly people: readonly { readonly name: string }[]
  readonly settings: PublicationSettings
  readonly published: PublicRoadmap | null
  readonly today: Day
  readonly cardIdOf: (id: FeatureId) => string
}

export function draftOf({ plan, sales, people, settings, published, today, cardIdOf }: DraftSource): Draft {
  const publishable = publishableOf(plan, settings)
  const roadmap = projectPublic(publishable, settings, { cardIdOf, today, previous: published })
  const secrets = secretsOf({
    companies: sales.companies.values(),
    contacts: sales.contacts.values(),
    people,
    features: plan.features.values(),
    settings,
  })
  return {
    roadmap,
    hash: hashOf(roadmap),
    findings: lintPublic(roadmap, secrets),
    secrets,
    features: new Map(publishable.cards.map(({ id }) => [cardIdOf(id), id])),
  }
}

export function hashOf(roadmap: PublicRoadmap): string {
  return createHash('sha256').update(canonicalJson(roadmap)).digest('base64url')
}
