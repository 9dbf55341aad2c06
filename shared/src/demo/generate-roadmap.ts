import { applyCommand } from '../commands/apply-command.ts'
import type { CommandContext } from '../commands/context.ts'
import type { PlanDoc } from '../document/plan-doc.ts'
import { criteria, type CriterionId } from '../model/criterion.ts'
import { asId, type CommentId, type FeatureId, type ProductId } from '../model/ids.ts'
import { demoProducts } from './demo-goals.ts'
import { demoPeople } from './demo-people.ts'
import { demoUserId, type SeedSources } from './seed-plan.ts'

export interface GeneratedSize {
  readonly features: number
  readonly comments: number
}

const verbs = [
  'Import',
  'Export',
  'Share',
  'Approve',
  'Compare',
  'Plan',
  'Print',
  'Filter',
  'Merge',
  'Forecast',
  'Translate',
  'Archive',
] as const
const things = [
  'shifts',
  'invoices',
  'time sheets',
  'vacations',
  'teams',
  'skills',
  'sites',
  'budgets',
  'contracts',
  'routes',
  'checklists',
  'reports',
] as const
const ways = [
  'in bulk',
  'from the phone',
  'with one tap',
  'by voice',
  'for several sites at once, with the rules of each country',
  'without a network',
  'on a schedule',
  'as a spreadsheet',
] as const
const horizons = ['now', 'next', 'later'] as const
const rice = ['reach', 'impact', 'confidence', 'effort'] as const satisfies readonly CriterionId[]

/** Fills an empty plan with as many features and comments as asked for, spread evenly over the three horizons. */
export function generateRoadmap(plan: PlanDoc, size: GeneratedSize, { clock, random, newId }: SeedSources): void {
  const context: CommandContext = { role: 'server', actor: demoUserId('mara'), clock, random, origin: 'seed' }
  function give(command: Parameters<typeof applyCommand>[1], by = context): void {
    const result = applyCommand(plan, command, by)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
  }
  function pick<T>(items: readonly T[]): T {
    const picked = items[Math.floor(random() * items.length)]
    if (picked === undefined) throw new Error('nothing to pick from')
    return picked
  }
  for (const { slug, name, hue } of demoProducts) give({ kind: 'add-product', productId: asId<ProductId>(slug), name, hue })
  const ids: FeatureId[] = []
  for (let index = 0; index < size.features; index += 1) {
    const featureId = asId<FeatureId>(newId())
    const horizon = horizons[index % horizons.length] ?? 'now'
    const title = `${pick(verbs)} ${pick(things)} ${pick(ways)} (${index + 1})`
    give({
      kind: 'add-feature',
      featureId,
      title,
      productId: asId<ProductId>(pick(demoProducts).slug),
      place: { horizon, after: ids.at(-horizons.length) ?? null, before: null },
    })
    for (const criterion of rice) give({ kind: 'estimate-feature', featureId, criterion, value: someValue(criterion, random) })
    ids.push(featureId)
  }
  for (let index = 0; index < size.comments; index += 1) {
    const featureId = ids[Math.floor(random() * ids.length)]
    if (featureId === undefined) return
    const author = demoPeople[index % demoPeople.length] ?? demoPeople[0]
    give(
      {
        kind: 'add-comment',
        commentId: asId<CommentId>(newId()),
        featureId,
        threadId: null,
        body: `What would it take to ${pick(verbs).toLowerCase()} them ${pick(ways)}?`,
        mentions: [],
      },
      { ...context, actor: demoUserId(author.slug) },
    )
  }
}

function someValue(criterion: (typeof rice)[number], random: () => number): number {
  if (criterion === 'impact') return criteria.impact.choices[Math.floor(random() * criteria.impact.choices.length)] ?? 1
  const most = { reach: 10_000, confidence: 100, effort: 60 }[criterion]
  return Math.max(1, Math.round(random() * most))
}
