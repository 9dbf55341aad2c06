import type { Estimates } from '../model/criterion.ts'
import type { Horizon, Status } from '../model/feature.ts'
import type { Target } from './column-mapping.ts'
import type { MappedStatus } from './map-status.ts'
import type { Decimal } from './number-in-cell.ts'
import type { ImportFormat, SkippedRow } from './table.ts'

/** What importing a file would do. With any error it would do nothing, and `items` is empty. */
export interface ImportPlan {
  readonly items: readonly ImportedFeature[]
  readonly report: ImportReport
  readonly errors: readonly ImportError[]
}

export interface ImportedFeature {
  readonly title: string
  /** The description, a paragraph each. */
  readonly description: readonly string[]
  readonly status: Status
  readonly horizon: Horizon
  readonly estimates: Estimates
  readonly tags: readonly string[]
  /** What the other tool counted; demand here is never typed in. */
  readonly votes: number | null
  /** `jira:SCH-101`, by which a second import knows it again. */
  readonly source: string | null
  readonly row: number
}

export interface ImportReport {
  readonly format: ImportFormat
  readonly rows: number
  readonly created: number
  readonly skipped: readonly SkippedRow[]
  readonly columns: readonly { readonly header: string; readonly target: Target }[]
  readonly statuses: readonly StatusCount[]
  /** Rows whose title was too long; the whole of it is the first paragraph of their description. */
  readonly shortened: readonly number[]
}

export interface StatusCount {
  readonly from: string
  readonly to: Status
  readonly how: MappedStatus['how']
  readonly count: number
}

/** Row and column as a spreadsheet shows them; null where it is the file as a whole. */
export interface ImportError {
  readonly row: number | null
  readonly column: string | null
  readonly message: string
}

export interface ImportOptions {
  /** The sources that are on the roadmap already. */
  readonly known: ReadonlySet<string>
  /** What words of the status column mean, where ours are not meant. */
  readonly statuses?: Readonly<Record<string, Status>>
  /** Whether a confidence of 1 is 1 % or all there is. */
  readonly confidence?: 'percent' | 'fraction'
  readonly decimal?: Decimal
  readonly effortUnit?: 'person-days' | 'person-months'
  /** Stands before the key in `source`; the name of the format unless given. */
  readonly source?: string
}
