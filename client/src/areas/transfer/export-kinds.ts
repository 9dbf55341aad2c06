import type { SalesSheetName } from '@parley/shared/exports/sales-sheets.ts'

/** What may leave the roadmap. */
export type ExportKind = 'json' | 'features' | SalesSheetName | 'markdown' | 'picture' | 'print'

export interface ExportOffer {
  readonly kind: ExportKind
  readonly label: string
  readonly description: string
  /** Only for those who see the sales document. */
  readonly forSales?: boolean
}

export const exportOffers: readonly ExportOffer[] = [
  { kind: 'json', label: 'Everything', description: 'JSON without loss: to keep, or to put into an empty roadmap' },
  { kind: 'features', label: 'Features', description: 'CSV with ranks, windows, demand and estimates' },
  { kind: 'companies', label: 'Companies', description: 'CSV', forSales: true },
  { kind: 'deals', label: 'Deals', description: 'CSV', forSales: true },
  { kind: 'requests', label: 'Requests', description: 'CSV with company, triage and answer', forSales: true },
  { kind: 'promises', label: 'Promises', description: 'CSV with where each stands today', forSales: true },
  { kind: 'markdown', label: 'The plan to read', description: 'Markdown: a chapter a lane, each feature with its brief' },
  { kind: 'picture', label: 'The board as a picture', description: 'PNG with every card of every lane' },
  { kind: 'print', label: 'The board on paper', description: 'Print it, or save it as PDF' },
]
