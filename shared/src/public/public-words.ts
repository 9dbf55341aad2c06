import type { Month, PublicLane, PublicStatus } from './public-roadmap.ts'

/** The public vocabulary: policy made it, and nobody edits it, since status words are read as contracts. */
export const laneWords: Readonly<Record<PublicLane, string>> = {
  now: 'Now',
  next: 'Next',
  later: 'Later',
  shipped: 'Recently shipped',
}

export const laneLeads: Readonly<Record<PublicLane, string>> = {
  now: 'What we are working on',
  next: 'What we mean to do after that',
  later: 'What we are thinking about',
  shipped: 'What you can use today',
}

export const statusWords: Readonly<Record<PublicStatus, string>> = {
  exploring: 'Exploring',
  planned: 'Planned',
  in_progress: 'In progress',
  shipped: 'Shipped',
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "November 2026". */
export function monthWords(month: Month): string {
  const [year = '', number = '1'] = month.split('-')
  return `${months[Number(number) - 1] ?? ''} ${year}`
}
