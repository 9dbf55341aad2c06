import { horizons, statuses, type Horizon, type Status } from '../model/feature.ts'
import type { ImportFormat } from './table.ts'

const words: Readonly<Record<Status, readonly string[]>> = {
  idea: [
    'idea',
    'ideas',
    'new',
    'new idea',
    'open',
    'backlog',
    'to do',
    'todo',
    'candidate',
    'inbox',
    'triage',
    'icebox',
    'not started',
    'none',
    'reopened',
  ],
  discovery: ['discovery', 'in discovery', 'under review', 'under consideration', 'research', 'exploring', 'evaluating', 'analysis'],
  planned: [
    'planned',
    'scheduled',
    'committed',
    'ready',
    'ready for dev',
    'ready to develop',
    'selected for development',
    'up next',
    'now',
    'next',
    'later',
  ],
  in_progress: [
    'in progress',
    'in_progress',
    'started',
    'doing',
    'development',
    'in development',
    'building',
    'in review',
    'testing',
    'in qa',
    'beta',
  ],
  shipped: ['shipped', 'done', 'released', 'complete', 'completed', 'launched', 'live', 'resolved', 'closed'],
  declined: ['declined', 'canceled', 'cancelled', 'rejected', "won't do", 'wont do', 'will not implement', 'duplicate', 'not planned'],
}

const common: ReadonlyMap<string, Status> = new Map(statuses.flatMap((status) => words[status].map((word) => [word, status] as const)))

/** Words that mean something else in one tool: Canny closes what it will not build. */
const own: Readonly<Partial<Record<ImportFormat, ReadonlyMap<string, Status>>>> = { canny: new Map([['closed', 'declined']]) }

export interface MappedStatus {
  readonly status: Status
  /** Chosen by the caller, found in our table, or neither: then it is an idea until somebody says otherwise. */
  readonly how: 'chosen' | 'known' | 'unknown'
}

export interface StatusWords {
  readonly format: ImportFormat
  /** What the caller wants words to mean, by the word in lower case. */
  readonly chosen: ReadonlyMap<string, Status>
}

export function mapStatus(word: string, { format, chosen }: StatusWords): MappedStatus {
  const lower = word.trim().toLowerCase()
  const wanted = chosen.get(lower)
  if (wanted !== undefined) return { status: wanted, how: 'chosen' }
  const known = own[format]?.get(lower) ?? common.get(lower)
  return known === undefined ? { status: 'idea', how: 'unknown' } : { status: known, how: 'known' }
}

/** The horizon a word names, in a column of its own or as a list called Now, Next or Later. */
export function horizonNamed(word: string): Horizon | undefined {
  const lower = word.trim().toLowerCase()
  return horizons.find((horizon) => horizon === lower)
}

/** Where a feature stands whose file does not say. */
export function usualHorizon(status: Status): Horizon {
  if (status === 'in_progress') return 'now'
  return status === 'planned' ? 'next' : 'none'
}
