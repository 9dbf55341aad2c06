import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { readNoteTable } from '@parley/shared/imports/note-table.ts'
import { requestImportCommands } from '@parley/shared/imports/request-import-commands.ts'
import { useRef, useState, type ReactNode } from 'react'
import { FilePicker } from '../../parts/file-picker.tsx'
import { useCarryOutSales } from '../../parts/use-carry-out-sales.ts'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { RequestImportColumns } from './request-import-columns.tsx'
import { RequestImportCompanies } from './request-import-companies.tsx'
import { RequestImportReport } from './request-import-report.tsx'
import { requestImportSummary } from './request-import-summary.ts'
import { useRequestImport, type OpenedNotes } from './use-request-import.ts'
import css from './transfer.module.css'

export interface RequestImportDialogProps {
  /** The file, where one was chosen before it turned out to hold notes. */
  readonly first: OpenedNotes | null
  readonly onClose: () => void
}

const formatNames = { productboard: 'notes of Productboard', csv: 'a table' } as const
const problems = { empty: 'holds nothing', malformed: 'is no table that can be read' } as const

/** A file of notes: how it is read, what importing it would do, and then all of it as one step of undo. */
export function RequestImportDialog({ first, onClose }: RequestImportDialogProps): ReactNode {
  const { newId, undo } = useActions()
  const carryOut = useCarryOutSales()
  const announce = useAnnounce()
  const toast = useToast()
  const chooser = useRef<HTMLButtonElement>(null)
  const draft = useRequestImport(first)
  const [problem, setProblem] = useState<string | null>(null)
  const { plan, file } = draft
  const count = plan?.requests.length ?? 0

  function read(name: string, bytes: Uint8Array): void {
    const table = readNoteTable(decodeText(bytes, TextDecoder))
    if (table.ok) draft.open({ name, table: table.value })
    else setProblem(`${name} ${problems[table.failure]}.`)
  }
  function save(): void {
    if (plan === null || plan.errors.length > 0 || count === 0) return
    if (!carryOut(...requestImportCommands(plan, newId))) return
    const done = `Imported ${requestImportSummary(plan)}.`
    announce(done)
    toast({
      message: done,
      action: { label: 'Undo', shortcut: 'Mod+Z', onPick: () => announce(undo() ? 'Undone.' : 'There is nothing of yours to undo.') },
    })
    onClose()
  }
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Import requests"
      description="Notes exported from Productboard, or any other table of what customers said. The requests will be yours, and nothing is written before you press Import."
      initialFocus={chooser}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf(plan?.errors.length ?? null, count)} onClick={save}>
            {count === 0 ? 'Import' : `Import ${count === 1 ? '1 request' : `${count} requests`}`}
          </Button>
        </>
      }
    >
      <div className={css['parts']}>
        <FilePicker
          ref={chooser}
          label="File of notes"
          accept=".csv,.tsv,.txt,text/csv"
          chosen={file === null ? null : `${file.name}, read as ${formatNames[file.table.format]}: ${rowCount(file.table.rows.length)}`}
          problem={problem}
          onBytes={read}
          onProblem={setProblem}
        />
        {plan !== null && (
          <>
            <RequestImportReport plan={plan} />
            <RequestImportCompanies draft={draft} words={plan.companyWords} />
            <RequestImportColumns draft={draft} />
          </>
        )}
      </div>
    </Dialog>
  )
}

function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`
}

function lackOf(errors: number | null, count: number): string | undefined {
  if (errors === null) return 'Choose a file first'
  if (errors > 0) return 'Settle what is wrong first'
  return count === 0 ? 'There is nothing new in this file' : undefined
}
