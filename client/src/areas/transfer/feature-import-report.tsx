import type { ImportPlan } from '@parley/shared/imports/import-plan.ts'
import type { SkippedRow } from '@parley/shared/imports/table.ts'
import type { ReactNode } from 'react'
import { ImportReport } from '../../parts/import-report.tsx'
import { rowsText, skippedText } from '../../words/rows-text.ts'

export interface FeatureImportReportProps {
  readonly plan: ImportPlan
}

const reasons: Readonly<Record<SkippedRow['reason'], string>> = {
  footer: 'no feature, such as the line below a table',
  archived: 'archived',
  pull_request: 'a pull request',
  on_roadmap: 'on the roadmap already',
  repeated: 'the same stands further up',
}

/** What importing features would do. */
export function FeatureImportReport({ plan: { errors, report } }: FeatureImportReportProps): ReactNode {
  const { created, skipped, shortened } = report
  const sentence = `Importing this file adds ${created === 1 ? '1 feature' : `${created} features`} at the bottom of their lanes.`
  const cut = shortened.length === 0 ? [] : [`${rowsText(shortened)}: the title is shortened; all of it begins the brief`]
  return <ImportReport sentence={sentence} errors={errors} notes={[...skippedText(skipped, reasons), ...cut]} />
}
