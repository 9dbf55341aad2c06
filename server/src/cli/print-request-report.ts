import type { CompanyWord, NoteSkipReason } from '@parley/shared/imports/request-import-plan.ts'
import type { FileImport } from '../workspace/import-file.ts'
import type { RequestImportOutcome } from '../workspace/import-requests.ts'
import { errorSection, refusal, section } from './report-parts.ts'

const reasons: Readonly<Record<NoteSkipReason, string>> = {
  footer: 'a footer, not a note',
  archived: 'archived',
  pull_request: 'a pull request',
  on_roadmap: 'here already',
  withdrawn: 'was withdrawn here',
  repeated: 'stands in the file twice',
}

/** What importing notes did or would do, as a person reads it. */
export function printRequestReport({ roadmap, plan, written }: RequestImportOutcome, { dryRun }: FileImport): string {
  const { companies, requests, companyWords, skipped, withoutFeature, shortened, errors } = plan
  return [
    section('Companies', companyWords.map(companyLine)),
    section(
      'Left out',
      skipped.map(({ row, reason }) => `row ${row}: ${reasons[reason]}`),
    ),
    section(
      'About no feature of ours, or about several',
      withoutFeature.map((row) => `row ${row}`),
    ),
    section(
      'Shortened',
      shortened.map((row) => `row ${row}`),
    ),
    errorSection(errors),
    verdict(),
  ]
    .filter((part) => part !== '')
    .join('\n')

  function verdict(): string {
    if (errors.length > 0) return refusal(errors)
    const prospects = companies.length === 0 ? '' : ` and ${counted(companies.length, 'prospect', 'prospects')}`
    const what = `${counted(requests.length, 'request', 'requests')}${prospects}`
    if (written) return `Imported ${what} into ${roadmap}.`
    return dryRun ? `Would import ${what} into ${roadmap}. Nothing was written.` : `There was nothing to import into ${roadmap}.`
  }
}

function companyLine({ from, to, count }: CompanyWord): string {
  const becomes = { add: 'a new prospect', leave: 'left out', ours: 'a company that is here' } as const
  return `${from} → ${to === null ? '? (--company to say what it becomes)' : becomes[to.kind]} (${count})`
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
