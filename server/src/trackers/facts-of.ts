import { instantAt } from '@parley/shared/base/instant.ts'
import type { IssueCategory, IssueFacts } from '@parley/shared/model/external-link.ts'

export interface Told {
  readonly key: string
  readonly title: string
  readonly state: string
  readonly category: IssueCategory
  readonly assignee: string | null | undefined
  readonly updated: string | null | undefined
}

/** What a tracker told, cut to what a plan may hold. */
export function factsOf({ key, title, state, category, assignee, updated }: Told): IssueFacts {
  const at = Date.parse(updated ?? '')
  return {
    title: cut(title, 200) ?? key,
    state: cut(state, 60) ?? category,
    category,
    assignee: cut(assignee ?? '', 120),
    updatedAt: Number.isNaN(at) ? null : instantAt(at),
  }
}

function cut(text: string, length: number): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return null
  // A pair of surrogates is cut off as a whole, or half a sign would be left.
  return trimmed.length <= length ? trimmed : `${trimmed.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
