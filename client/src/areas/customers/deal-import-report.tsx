import type { CustomerImportPlan, DealSkipReason } from '@parley/shared/imports/customer-import-plan.ts'
import type { ReactNode } from 'react'
import { ImportReport } from '../../parts/import-report.tsx'
import { skippedText } from '../../words/rows-text.ts'
import { importSummary } from './import-summary.ts'

export interface DealImportReportProps {
  readonly plan: CustomerImportPlan
}

const reasons: Readonly<Record<DealSkipReason, string>> = {
  footer: 'no deal, such as the lines below a report',
  archived: 'archived',
  pull_request: 'no deal',
  on_roadmap: 'here already',
  repeated: 'the same deal stands further up',
  no_company: 'no company is named',
  unchanged: 'here already, nothing differs',
  deleted: 'was deleted here',
}

/** What importing deals would do. */
export function DealImportReport({ plan }: DealImportReportProps): ReactNode {
  const { errors, skipped, unknownOwners } = plan
  const strangers =
    unknownOwners.length === 0 ? [] : [`Nobody here is called ${unknownOwners.slice(0, 10).join(', ')}: their deals have no owner`]
  const notes = [...skippedText(skipped, reasons), ...strangers]
  return <ImportReport sentence={`Importing this file: ${importSummary(plan)}.`} errors={errors} notes={notes} />
}
