import type { Day, Instant } from '@parley/shared/base/instant.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import { featureSheet } from '@parley/shared/exports/feature-sheet.ts'
import { roadmapMarkdown } from '@parley/shared/exports/roadmap-markdown.ts'
import type { RoadmapFile } from '@parley/shared/exports/roadmap-file.ts'
import { salesSheet } from '@parley/shared/exports/sales-sheets.ts'
import { csvText } from '@parley/shared/exports/sheet.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { PlanView } from '@parley/shared/projection/plan-view.ts'
import type { SalesView } from '@parley/shared/projection/sales-view.ts'
import { rankOf, type Ranking } from '@parley/shared/ranking/ranking.ts'
import type { ExportKind } from './export-kinds.ts'

export interface ExportSources {
  readonly name: string
  readonly plan: PlanView
  readonly sales: SalesView
  readonly ranking: Ranking
  readonly nameOf: (id: UserId) => string | null
  readonly today: Day
  readonly at: Instant
  /** The whole roadmap, asked for only where it is needed. */
  readonly whole: () => Promise<RoadmapFile>
}

export interface ExportedText {
  readonly ending: 'json' | 'csv' | 'md'
  readonly type: string
  readonly text: string
}

export type TextKind = Exclude<ExportKind, 'picture' | 'print'>

/** The text of a file that leaves the roadmap. */
export async function makeExport(kind: TextKind, sources: ExportSources): Promise<ExportedText> {
  const { plan, sales, ranking, nameOf, today } = sources
  switch (kind) {
    case 'json':
      return { ending: 'json', type: 'application/json', text: `${JSON.stringify(await sources.whole(), null, 1)}\n` }
    case 'features':
      return csv(csvText(featureSheet({ plan, nameOf, rankOf: (id) => rankOf(ranking, id) })))
    case 'companies':
    case 'deals':
    case 'requests':
    case 'promises':
      return csv(csvText(salesSheet(kind, { plan, sales, nameOf, today })))
    case 'markdown': {
      const { briefs } = (await sources.whole()).plan
      const text = roadmapMarkdown({ ...sources, briefOf: (id) => briefs[id] ?? [] })
      return { ending: 'md', type: 'text/markdown', text }
    }
    default:
      return unreachable(kind)
  }
}

function csv(text: string): ExportedText {
  return { ending: 'csv', type: 'text/csv', text }
}
