import type { Write } from '@parley/shared/document/zone.ts'
import { criteria, isCriterionId } from '@parley/shared/model/criterion.ts'
import { asId, isId, type FeatureId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'

const fieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  productId: 'Product',
  initiativeId: 'Initiative',
  ownerId: 'Owner',
  status: 'Status',
  horizon: 'Horizon',
  order: 'Position',
  window: 'Window',
  tags: 'Tags',
  visibility: 'Visibility',
  publicTitle: 'Public title',
  publicSummary: 'Public summary',
  publicPeriod: 'Public period',
  deletedAt: 'Deletion',
}

const settingNames: Readonly<Record<string, string>> = {
  name: 'Name of the roadmap',
  method: 'Method of ranking',
  viewersComment: 'Whether viewers comment',
}

/** What a change was about, as the person who made it would say: "Status of “Export”: planned". */
export function describeChange(plan: PlanView, { key, value }: Write<string>): string {
  const [kind = '', first = '', second = ''] = key.split('/')
  const about = featureTitle(plan, first)
  switch (kind) {
    case 'feature':
      return `${fieldName(second)} of ${about}${valueText(second, value)}`
    case 'comment':
      return value === undefined ? `Deleted comment on ${about}` : `Comment on ${about}${quoted(bodyOf(value))}`
    case 'reaction':
      return `Reaction on ${about}`
    case 'resolution':
      return `${value === undefined ? 'Reopened' : 'Resolved'} thread on ${about}`
    case 'link':
      return `Key result that ${about} serves`
    case 'objective':
      return 'An objective'
    case 'keyResult':
      return 'A key result'
    case 'setting':
      return settingNames[first] ?? 'A setting'
    case 'weight':
      return 'A weight of the ranking'
    case 'capacity':
      return `Capacity of ${first}`
    default:
      return `A ${kind}`
  }
}

/** Written text that was not accepted. */
export function describeText(plan: PlanView, featureId: FeatureId, text: string): string {
  return `Brief of ${featureTitle(plan, featureId)}${quoted(text)}`
}

function featureTitle(plan: PlanView, id: string): string {
  const title = isId(id) ? plan.features.get(asId<FeatureId>(id))?.title : undefined
  return title === undefined ? 'a feature that is not here' : `“${title}”`
}

function fieldName(field: string): string {
  const criterion = field.replace('estimate.', '')
  return isCriterionId(criterion) ? criteria[criterion].name : (fieldNames[field] ?? 'A detail')
}

function valueText(field: string, value: unknown): string {
  if (field === 'order' || field.endsWith('Id') || field === 'deletedAt') return ''
  if (typeof value === 'number') return `: ${value}`
  return typeof value === 'string' ? quoted(value.replaceAll('_', ' ')) : ''
}

function bodyOf(value: unknown): string {
  const body: unknown = Reflect.get(Object(value), 'body')
  return typeof body === 'string' ? body : ''
}

function quoted(text: string): string {
  const short = text.length > 120 ? `${text.slice(0, 119)}…` : text
  return short === '' ? '' : `: ${short}`
}
