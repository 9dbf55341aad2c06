import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { readDealTable, type DealFormat } from '@parley/shared/imports/deal-table.ts'
import { FileSpreadsheet, Upload } from 'lucide-react'
import { useRef, type ReactNode, type Ref } from 'react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { OpenedFile } from './use-deal-import.ts'
import css from './deal-import.module.css'

export interface ChooseFileProps {
  readonly file: OpenedFile | null
  readonly problem: string | null
  readonly onFile: (file: OpenedFile) => void
  readonly onProblem: (problem: string | null) => void
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

const formatNames: Readonly<Record<DealFormat, string>> = { hubspot: 'HubSpot', salesforce: 'Salesforce', csv: 'a table' }
const problems = { empty: 'holds nothing', malformed: 'is no table that can be read' } as const
const largestBytes = 20 * 1024 * 1024

/** The file is read here and never sent anywhere. */
export function ChooseFile({ file, problem, onFile, onProblem, ref }: ChooseFileProps): ReactNode {
  const input = useRef<HTMLInputElement>(null)
  async function read(chosen: File): Promise<void> {
    if (chosen.size > largestBytes) return onProblem(`${chosen.name} is larger than 20 MB: split it first.`)
    const table = readDealTable(decodeText(new Uint8Array(await chosen.arrayBuffer()), TextDecoder))
    if (!table.ok) return onProblem(`${chosen.name} ${problems[table.failure]}.`)
    onProblem(null)
    return onFile({ name: chosen.name, table: table.value })
  }
  return (
    <div className={css['file']}>
      <div className={css['chosen']}>
        {file !== null && (
          <span className={css['fileName']}>
            <FileSpreadsheet size={15} />
            <span>
              {file.name}, read as {formatNames[file.table.format]}: {file.table.rows.length}{' '}
              {file.table.rows.length === 1 ? 'row' : 'rows'}
            </span>
          </span>
        )}
        <Button ref={ref} icon={<Upload size={14} />} onClick={() => input.current?.click()}>
          {file === null ? 'Choose a file' : 'Choose another'}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="File of deals"
        onChange={(event) => {
          const chosen = event.target.files?.[0]
          // So that the same file can be chosen again after it was mended.
          event.target.value = ''
          if (chosen !== undefined) void read(chosen)
        }}
      />
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </div>
  )
}
