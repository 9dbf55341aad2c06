import { lanes } from '@parley/shared/model/feature.ts'
import type { ObjectiveBranch, ServingFeature } from './goal-tree.ts'
import { laneNames } from '../../words/feature-names.ts'

export const contributions = [
  { value: '1', label: 'Helps a little' },
  { value: '2', label: 'Helps' },
  { value: '3', label: 'Decides it' },
] as const

export function contributionName(contribution: number): string {
  return contributions[contribution - 1]?.label ?? 'Helps'
}

const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A number with its unit, `63 %`. */
export function quantityText(value: number, unit: string): string {
  return unit === '' ? figures.format(value) : `${figures.format(value)} ${unit}`
}

/** How much of an objective is being worked on. */
export function coverageText({ covered, keyResults }: Pick<ObjectiveBranch, 'covered' | 'keyResults'>): string {
  const count = keyResults.length
  if (count === 0) return 'Not measured yet'
  if (covered === 0) return 'No work in Now or Next'
  return `${covered} of ${count} key ${count === 1 ? 'result' : 'results'} with work in Now or Next`
}

/** What serves a key result, counted by lane. */
export function servingText(serving: readonly Pick<ServingFeature, 'lane'>[]): string {
  if (serving.length === 0) return 'Nothing serves it yet'
  const parts = lanes
    .map((lane) => ({ lane, count: serving.filter((one) => one.lane === lane).length }))
    .filter(({ count }) => count > 0)
    .map(({ lane, count }) =>
      lane === 'shipped' ? `${count} shipped` : lane === 'none' ? `${count} unplaced` : `${count} in ${laneNames[lane]}`,
    )
  return `${serving.length} ${serving.length === 1 ? 'feature' : 'features'}: ${parts.join(', ')}`
}
