import type { Instant } from '../base/instant.ts'
import { windowName } from '../calendar/period-name.ts'
import type { Feature, Lane } from '../model/feature.ts'
import type { FeatureId, UserId } from '../model/ids.ts'
import type { PlanView } from '../projection/plan-view.ts'
import { markdownText } from './markdown-text.ts'
import { richTextMarkdown } from './rich-text-markdown.ts'
import type { RichPart } from './rich-text.ts'

export interface RoadmapMarkdownInput {
  readonly name: string
  readonly plan: PlanView
  readonly briefOf: (id: FeatureId) => readonly RichPart[]
  readonly nameOf: (id: UserId) => string | null
  readonly at: Instant
}

const chapters: readonly (readonly [Lane, string])[] = [
  ['now', 'Now'],
  ['next', 'Next'],
  ['later', 'Later'],
  ['none', 'No horizon'],
  ['shipped', 'Shipped'],
]

/** The plan as a document to read: a chapter for each lane that holds something, a section with its brief for each feature. */
export function roadmapMarkdown(input: RoadmapMarkdownInput): string {
  const { name, plan, at } = input
  const parts = chapters.flatMap(([lane, title]) => {
    const features = plan.lanes[lane].flatMap((id) => plan.features.get(id) ?? [])
    return features.length === 0 ? [] : [`## ${title}`, ...features.map((feature) => section(feature, input))]
  })
  return `${[`# ${markdownText(name)}`, `As of ${at.slice(0, 10)}.`, ...parts].join('\n\n')}\n`
}

function section(feature: Feature, { plan, briefOf, nameOf }: RoadmapMarkdownInput): string {
  const { id, key, title, status, ownerId, productId, window } = feature
  const facts = [
    key,
    status.replace('_', ' '),
    productId === null ? null : (plan.goals.products.get(productId)?.name ?? null),
    window === null ? null : windowName(window),
    ownerId === null ? null : nameOf(ownerId),
  ].filter((fact) => fact !== null)
  const brief = richTextMarkdown(briefOf(id), 4)
  return [`### ${markdownText(title)}`, `*${facts.map(markdownText).join(' · ')}*`, ...(brief === '' ? [] : [brief])].join('\n\n')
}
