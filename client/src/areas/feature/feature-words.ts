import type { Horizon, Status } from '@parley/shared/model/feature.ts'

export const statusNames: Readonly<Record<Status, string>> = {
  idea: 'Idea',
  discovery: 'Discovery',
  planned: 'Planned',
  in_progress: 'In progress',
  shipped: 'Shipped',
  declined: 'Declined',
}

export const horizonNames: Readonly<Record<Horizon, string>> = { now: 'Now', next: 'Next', later: 'Later', none: 'No horizon' }

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(count: number): string {
  const rule = ordinals.select(count)
  if (rule === 'one') return `${count}st`
  if (rule === 'two') return `${count}nd`
  return rule === 'few' ? `${count}rd` : `${count}th`
}
