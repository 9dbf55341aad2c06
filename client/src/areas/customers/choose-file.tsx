import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { readDealTable, type DealFormat } from '@parley/shared/imports/deal-table.ts'
import type { ReactNode, Ref } from 'react'
import { FilePicker } from '../../parts/file-picker.tsx'
import type { OpenedFile } from './use-deal-import.ts'

export interface ChooseFileProps {
  readonly file: OpenedFile | null
  readonly problem: string | null
  readonly onFile: (file: OpenedFile) => void
  readonly onProblem: (problem: string | null) => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

const formatNames: Readonly<Record<DealFormat, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce', csv: 'a table' }
const problems = { empty: 'holds nothing', malformed: 'is no table that can be read' } as const

/** The file is read here and never sent anywhere. */
export function ChooseFile({ file, problem, onFile, onProblem, ref }: ChooseFileProps): ReactNode {
  function read(name: string, bytes: Uint8Array): void {
    const table = readDealTable(decodeText(bytes, TextDecoder))
    if (!table.ok) return onProblem(`${name} ${problems[table.failure]}.`)
    return onFile({ name, table: table.value })
  }
  return (
    <FilePicker
      ref={ref}
      label="File of deals"
      accept=".csv,.tsv,.txt,text/csv"
      chosen={file === null ? null : `${file.name}, read as ${formatNames[file.table.format]}: ${rowCount(file.table.rows.length)}`}
      problem={problem}
      onBytes={read}
      onProblem={onProblem}
    />
  )
}

function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}
