import { criterionIds, type CriterionId } from '../model/criterion.ts'

const plainTargets = [
  'title',
  'description',
  'status',
  'horizon',
  /** One tag a cell. */
  'tag',
  /** Tags with commas or semicolons between them. */
  'tags',
  'externalKey',
  'votes',
  /** Seconds of work, as Jira writes estimates; they become person-days of eight hours. */
  'effortSeconds',
  'ignored',
] as const

/** What a column becomes. */
export type Target = (typeof plainTargets)[number] | CriterionId

export const targets: readonly Target[] = [...plainTargets, ...criterionIds]

/** The target of each column, by position. */
export type ColumnMapping = readonly Target[]

export function isTarget(text: string): text is Target {
  return targets.some((target) => target === text)
}
