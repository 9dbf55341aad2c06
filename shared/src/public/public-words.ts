import type { Month, PublicLane, PublicStatus } from './public-roadmap.ts'
import type { VoteBand } from './vote-band.ts'

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

export const voteBandWords: Readonly<Record<VoteBand, string>> = {
  few: 'A few people want this',
  tens: 'Tens of people want this',
  hundreds: 'Hundreds of people want this',
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "November 2026". */
export function monthWords(month: Month): string {
  const [year = '', number = '1'] = month.split('-')
  return `${months[Number(number) - 1] ?? ''} ${year}`
}
