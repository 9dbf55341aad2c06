import type { NoteSkipReason, RequestImportPlan } from '@parley/shared/imports/request-import-plan.ts'
import type { ReactNode } from 'react'
import { ImportReport } from '../../parts/import-report.tsx'
import { rowsText, skippedText } from '../../words/rows-text.ts'
import { requestImportSummary } from './request-import-summary.ts'

export interface RequestImportReportProps {
  readonly plan: RequestImportPlan
}

const reasons: Readonly<Record<NoteSkipReason, string>> = {
  footer: 'no note, such as the line below a table',
  archived: 'archived',
  pull_request: 'no note',
  on_roadmap: 'here already',
  withdrawn: 'was withdrawn here',
  repeated: 'the same stands further up',
}

/** What importing notes would do. */
export function RequestImportReport({ plan }: RequestImportReportProps): ReactNode {
  const { errors, skipped, withoutFeature, shortened } = plan
  const kept =
    withoutFeature.length === 0
      ? []
      : [`${rowsText(withoutFeature)}: about none of the features here, or about several; the names stay in the words`]
  const cut = shortened.length === 0 ? [] : [`${rowsText(shortened)}: too long for a request, and shortened`]
  const sentence = `Importing this file adds ${requestImportSummary(plan)} to the inbox, as yours.`
  return <ImportReport sentence={sentence} errors={errors} notes={[...skippedText(skipped, reasons), ...kept, ...cut]} />
}
