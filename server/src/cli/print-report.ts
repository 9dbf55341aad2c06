import type { ImportOutcome } from '../workspace/import-features.ts'
import type { FileImport } from '../workspace/import-file.ts'
import { errorSection, refusal, section } from './report-parts.ts'

const reasons = {
  footer: 'a footer, not a feature',
  archived: 'archived',
  pull_request: 'a pull request',
  on_roadmap: 'on the roadmap already',
  repeated: 'stands in the file twice',
} as const

/** The report as a person reads it: what the columns became, what the statuses mean, what is left out, what is wrong. */
export function printReport({ roadmap, plan, written }: ImportOutcome, { dryRun }: FileImport): string {
  const { report, errors } = plan
  return [
    `Format: ${report.format}, ${report.rows} rows`,
    section(
      'Columns',
      report.columns.filter(({ target }) => target !== 'ignored').map(({ header, target }) => `${header} → ${target}`),
    ),
    ignored(report.columns.filter(({ target }) => target === 'ignored').map(({ header }) => header)),
    section(
      'Statuses',
      report.statuses.map(
        ({ from, to, how, count }) =>
          `${from || '(blank)'} → ${to} (${count}${how === 'unknown' ? ', not known: --status to say what it means' : ''})`,
      ),
    ),
    section(
      'Left out',
      report.skipped.map(({ row, reason }) => `row ${row}: ${reasons[reason]}`),
    ),
    errorSection(errors),
    verdict(),
  ]
    .filter((part) => part !== '')
    .join('\n')

  function verdict(): string {
    if (errors.length > 0) return refusal(errors)
    const count = report.created === 1 ? '1 feature' : `${report.created} features`
    if (written) return `Imported ${count} into ${roadmap}.`
    return dryRun ? `Would import ${count} into ${roadmap}. Nothing was written.` : `There was nothing to import into ${roadmap}.`
  }
}

function ignored(headers: readonly string[]): string {
  return headers.length === 0 ? '' : `Ignored columns: ${headers.join(', ')}`
}
