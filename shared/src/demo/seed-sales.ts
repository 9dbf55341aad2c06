import { instantAt } from '../base/instant.ts'
import { applySalesCommands } from '../commands/apply-sales-command.ts'
import type { SalesCommand } from '../commands/sales-command.ts'
import { writeEntries } from '../document/live-doc.ts'
import type { SalesDoc } from '../document/sales-doc.ts'
import type { SalesZone, Write } from '../document/zone.ts'
import { asId, type CompanyId, type ContactId, type DealId, type PromiseId, type RequestId, type StageId } from '../model/ids.ts'
import type { Importance } from '../model/request.ts'
import { demoCompanies, demoStages } from './demo-customers.ts'
import { demoDeals } from './demo-deals.ts'
import type { DemoPersonSlug } from './demo-people.ts'
import { demoOpenAsks } from './demo-open-requests.ts'
import { demoPromises } from './demo-promises.ts'
import { demoAsks, type DemoAsk } from './demo-requests.ts'
import { demoUserId, type SeededFeatures, type SeedSources } from './seed-plan.ts'

export interface SalesSeedSources extends SeedSources {
  /** The features of the seeded plan by their slug in the demo. */
  readonly features: SeededFeatures
}

type Give = (by: DemoPersonSlug, daysAgo: number, ...commands: readonly SalesCommand[]) => void

const dayMs = 86_400_000

/** Fills an empty sales document with the demo's customers, command by command, each given by whom and when it would be. */
export function seedSales(sales: SalesDoc, sources: SalesSeedSources): void {
  const { clock, random } = sources
  const give: Give = (by, daysAgo, ...commands) => {
    const at = clock() - daysAgo * dayMs
    const context = { actor: demoUserId(by), role: 'server', clock: () => at, random, origin: 'seed' } as const
    const result = applySalesCommands(sales, commands, context)
    if (!result.ok) throw new Error(`${commands[0]?.kind}: ${JSON.stringify(result.failure)}`)
    writeEntries(sales, stampsOf(result.value, { by: demoUserId(by), at: instantAt(at) }), 'seed')
  }
  for (const [id, name, probability, kind] of demoStages)
    give('jonas', 400, { kind: 'add-stage', stageId: asId<StageId>(id), edit: { name, probability, kind } })
  seedCompanies(give)
  seedDeals(give, sources)
  for (const ask of [...demoAsks, ...demoOpenAsks]) seedAsk(ask, give, sources)
  seedPromises(give, sources)
}

/** The stamps that the gate would have set, had these been written by people at that time. */
function stampsOf(
  writes: readonly Write<SalesZone>[],
  { by, at }: { readonly by: string; readonly at: string },
): readonly Write<SalesZone>[] {
  return writes
    .filter(({ key }) => /^(?:request\/.*\/(?:text|triage)|promise\/.*\/(?:statement|approval)|call\/.*\/title)$/.test(key))
    .map(({ key }) => ({ zone: 'stamps', key, value: { by, at, editedAt: null } }))
}

function seedCompanies(give: Give): void {
  for (const { slug, name, kind, rep, arr, tier, segment, industry, region, contact } of demoCompanies) {
    const companyId = asId<CompanyId>(slug)
    const [contactName, title] = contact
    give(
      rep,
      300,
      {
        kind: 'add-company',
        companyId,
        edit: {
          name,
          kind,
          ownerId: demoUserId(rep),
          tier,
          segment,
          industry,
          region,
          domain: `${slug}.example`,
          ...(arr === 0 ? {} : { arr: euros(arr) }),
        },
      },
      {
        kind: 'add-contact',
        contactId: asId<ContactId>(`${slug}-contact`),
        companyId,
        edit: { name: contactName, title, email: `hello@${slug}.example` },
      },
    )
  }
}

function seedDeals(give: Give, { clock, features }: SalesSeedSources): void {
  for (const { slug, company, name, stage, amount, closesIn, renews, lostFor, lostReason } of demoDeals) {
    const rep = repOf(company)
    const day = instantAt(clock() + closesIn * dayMs).slice(0, 10)
    give(rep, 200, {
      kind: 'add-deal',
      dealId: asId<DealId>(slug),
      companyId: asId<CompanyId>(company),
      edit: {
        name,
        ownerId: demoUserId(rep),
        stageId: asId<StageId>(stage),
        amount: euros(amount),
        ...(closesIn < 0 ? { closedOn: day } : { expectedClose: day }),
        ...(renews === undefined ? {} : { renews }),
        ...(lostFor === undefined ? {} : { lostForFeatureId: featureOf(features, lostFor).id }),
        ...(lostReason === undefined ? {} : { lostReason }),
      },
    })
  }
}

function seedAsk({ about, text, voices, triage, answer, reason }: DemoAsk, give: Give, { features, newId }: SalesSeedSources): void {
  const featureId = about === null ? null : featureOf(features, about).id
  for (const [company, importance, daysAgo] of voices) {
    const rep = repOf(company)
    const id = asId<RequestId>(newId())
    const dealId = demoDeals.find((deal) => deal.company === company && deal.closesIn > 0)?.slug
    give(rep, daysAgo, { kind: 'log-request', requestId: id, words: wordsOf({ text, company, importance, dealId }) })
    const state = triage ?? (featureId === null ? undefined : 'linked')
    if (state === undefined) continue
    give('mara', Math.max(0.2, daysAgo - 2), {
      kind: 'triage-request',
      request: { authorId: demoUserId(rep), id },
      triaging: { triage: state, featureId, answer: answer ?? null, reason: reason ?? null },
    })
  }
}

interface Ask {
  readonly text: string
  readonly company: string
  readonly importance: Importance
  readonly dealId: string | undefined
}

function wordsOf({ text, company, importance, dealId }: Ask): Extract<SalesCommand, { kind: 'log-request' }>['words'] {
  return {
    text,
    companyId: asId<CompanyId>(company),
    importance,
    ...(dealId === undefined ? {} : { dealId: asId<DealId>(dealId) }),
  }
}

function seedPromises(give: Give, { features, newId }: SalesSeedSources): void {
  for (const { feature, company, deal, statement, strength, window, daysAgo, approved, state } of demoPromises) {
    const rep = repOf(company)
    const { id: featureId, horizon } = featureOf(features, feature)
    const promise = { authorId: demoUserId(rep), id: asId<PromiseId>(newId()) }
    give(rep, daysAgo, {
      kind: 'make-promise',
      promiseId: promise.id,
      featureId,
      companyId: asId<CompanyId>(company),
      horizon,
      words: { statement, strength, window, ...(deal === undefined ? {} : { dealId: asId<DealId>(deal) }) },
    })
    if (approved === true) give('mara', daysAgo - 1, { kind: 'approve-promise', promise, approval: 'approved' })
    if (state !== undefined) give(rep, Math.max(0.5, daysAgo - 30), { kind: 'settle-promise', promise, state })
  }
}

function euros(amount: number): { readonly amount: number; readonly currency: string } {
  return { amount: amount * 100, currency: 'EUR' }
}

function repOf(company: string): DemoPersonSlug {
  const found = demoCompanies.find(({ slug }) => slug === company)
  if (found === undefined) throw new Error(`the demo has no company ${company}`)
  return found.rep
}

function featureOf(features: SeededFeatures, slug: string): NonNullable<ReturnType<SeededFeatures['get']>> {
  const found = features.get(slug)
  if (found === undefined) throw new Error(`the demo has no feature ${slug}`)
  return found
}
