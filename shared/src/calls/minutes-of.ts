import { windowName } from '../calendar/period-name.ts'
import type { Call } from '../model/call.ts'
import type { PlanView } from '../projection/plan-view.ts'
import type { SalesView } from '../projection/sales-view.ts'

export interface MinutesSources {
  readonly plan: Pick<PlanView, 'features' | 'discussions'>
  readonly sales: SalesView
  readonly nameOf: (personId: string) => string
}

/** What came of a call, as plain text to send around. */
export function minutesOf(call: Call, { plan, sales, nameOf }: MinutesSources): string {
  const company = call.companyId === null ? undefined : sales.companies.get(call.companyId)
  const deal = call.dealId === null ? undefined : sales.deals.get(call.dealId)
  const requests = [...sales.requests.values()].filter(({ callId, deletedAt }) => callId === call.id && deletedAt === null)
  const promises = [...sales.promises.values()].filter(({ callId, deletedAt }) => callId === call.id && deletedAt === null)
  function titleOf(id: string | null): string {
    return [...plan.features.values()].find((feature) => feature.id === id)?.title ?? ''
  }
  const comments = [...call.comments].flatMap(([commentId, featureId]) => {
    const comment = plan.discussions.get(featureId)?.comments.get(commentId)
    return comment === undefined ? [] : [`${nameOf(comment.authorId)} on “${titleOf(featureId)}”: ${comment.body}`]
  })
  return [
    `${call.title}, ${call.startedAt?.slice(0, 10) ?? 'not dated'}`,
    [company?.name, deal?.name].filter((name) => name !== undefined).join(', '),
    `With: ${[call.authorId, call.pmId]
      .filter((id) => id !== null)
      .map(nameOf)
      .join(', ')}`,
    section('Notes', call.notes.trim() === '' ? [] : [call.notes.trim()]),
    section(
      'They asked for',
      requests.map(({ text, aboutFeatureId, featureId }) => withFeature(text, titleOf(featureId ?? aboutFeatureId))),
    ),
    section(
      'We promised',
      promises.map(({ statement, window }) => (window === null ? statement : `${statement} (${windowName(window)})`)),
    ),
    section('Said on the roadmap', comments),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

function withFeature(text: string, title: string): string {
  return title === '' ? text : `${text} → ${title}`
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${heading}\n${lines.map((line) => `- ${line}`).join('\n')}`
}
