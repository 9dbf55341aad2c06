import { unreachable } from '@parley/shared/base/unreachable.ts'
import { openPlan, preparePlan } from '@parley/shared/document/plan-doc.ts'
import { featureSheet } from '@parley/shared/exports/feature-sheet.ts'
import { roadmapMarkdown } from '@parley/shared/exports/roadmap-markdown.ts'
import { restorePlan } from '@parley/shared/exports/restore-roadmap.ts'
import type { RoadmapFile } from '@parley/shared/exports/roadmap-file.ts'
import { csvText } from '@parley/shared/exports/sheet.ts'
import { project } from '@parley/shared/projection/project.ts'
import { rank } from '@parley/shared/ranking/rank.ts'
import { rankOf } from '@parley/shared/ranking/ranking.ts'
import * as Y from 'yjs'

export const formats = ['json', 'csv', 'markdown'] as const

/** A roadmap file in the format asked for: all of it, the features as a table, or the plan as a document. */
export function roadmapText(file: RoadmapFile, format: (typeof formats)[number]): string {
  if (format === 'json') return `${JSON.stringify(file, null, 1)}\n`
  const doc = new Y.Doc()
  preparePlan(doc)
  restorePlan(doc, file, 'export')
  const plan = project(openPlan(doc))
  const names = new Map<string, string>(file.people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string | null => names.get(id) ?? null
  switch (format) {
    case 'csv': {
      const ranking = rank(plan)
      return csvText(featureSheet({ plan, rankOf: (id) => rankOf(ranking, id), nameOf }))
    }
    case 'markdown':
      return roadmapMarkdown({ name: file.name, plan, nameOf, briefOf: (id) => file.plan.briefs[id] ?? [], at: file.exportedAt })
    default:
      return unreachable(format)
  }
}
