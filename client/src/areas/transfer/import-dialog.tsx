import { checkWithoutCode } from '@parley/shared/imports/check-without-code.ts'
import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { noFormatSentence } from '@parley/shared/imports/no-format-sentence.ts'
import { readNoteTable } from '@parley/shared/imports/note-table.ts'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { useRef, useState, type ReactNode } from 'react'
import { FilePicker } from '../../parts/file-picker.tsx'
import { apiSentence } from '../../platform/api-sentence.ts'
import { importFile } from '../../platform/transfer-api.ts'
import { useActions } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useAnnounce } from '../../ui/use-announce.ts'
import { useToast } from '../../ui/use-toast.ts'
import { formatNames } from './format-names.ts'
import { FeatureImportColumns } from './feature-import-columns.tsx'
import { ImportQuestions } from './import-questions.tsx'
import { FeatureImportReport } from './feature-import-report.tsx'
import { roadmapFileIn, type OpenedRoadmap } from './roadmap-file-in.ts'
import { RestoreRoadmap } from './restore-roadmap.tsx'
import { useFeatureImport } from './use-feature-import.ts'
import type { OpenedNotes } from './use-request-import.ts'
import css from './transfer.module.css'

export interface ImportDialogProps {
  readonly roadmapId: string
  /** Takes over a file that holds notes instead of features, where the reader may log requests. */
  readonly onNotes: ((file: OpenedNotes) => void) | undefined
  readonly onClose: () => void
}

/** A file of another tool: how it is read, what importing it would do, and then all of it, or none. */
export function ImportDialog({ roadmapId, onNotes, onClose }: ImportDialogProps): ReactNode {
  const draft = useFeatureImport()
  const [whole, setWhole] = useState<OpenedRoadmap | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const chooser = useRef<HTMLButtonElement>(null)
  const tellDone = useTellDone()
  const { plan, file } = draft
  const count = plan?.report.created ?? 0

  async function read(name: string, bytes: Uint8Array): Promise<void> {
    const text = decodeText(bytes, TextDecoder)
    const roadmap = roadmapFileIn(text)
    setWhole(roadmap)
    if (roadmap !== null) return
    // The readers make their shapes as they arrive, so the page's rule has to be known before.
    checkWithoutCode()
    const { readTable } = await import('@parley/shared/imports/read-table.ts')
    const table = readTable(name, text)
    const notes = !table.ok && table.failure === 'notes' ? readNoteTable(text) : null
    if (notes?.ok === true && onNotes !== undefined) onNotes({ name, table: notes.value })
    else if (table.ok) draft.open({ name, bytes, table: table.value })
    else setProblem(`${name}: ${noFormatSentence(table.failure)}`)
  }
  async function save(): Promise<void> {
    const order = draft.order()
    if (order === null || isBusy) return
    setBusy(true)
    const done = await importFile(roadmapId, order)
    setBusy(false)
    if (!done.ok) return setProblem(apiSentence(done.failure))
    tellDone(done.value.features.map((id) => asId<FeatureId>(id)))
    return onClose()
  }
  if (whole !== null) return <RestoreRoadmap roadmapId={roadmapId} file={whole} onClose={onClose} />
  return (
    <Dialog
      open
      size="lg"
      onClose={onClose}
      title="Import features"
      description="From Jira, Linear, Trello, GitHub, Aha!, Productboard, Canny, any other table, or a whole roadmap of Parley; notes of Productboard become requests. Nothing is written before you press Import."
      initialFocus={chooser}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf(plan?.errors.length ?? null, count, isBusy)} onClick={() => void save()}>
            {count === 0 ? 'Import' : `Import ${countText(count)}`}
          </Button>
        </>
      }
    >
      <div className={css['parts']}>
        <FilePicker
          ref={chooser}
          label="File to import"
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          chosen={file === null ? null : `${file.name}, read as ${formatNames[file.table.format]}: ${file.table.rows.length} rows`}
          problem={problem}
          onBytes={(name, bytes) => void read(name, bytes)}
          onProblem={setProblem}
        />
        {plan !== null && (
          <>
            <FeatureImportReport plan={plan} />
            <ImportQuestions draft={draft} plan={plan} />
            <FeatureImportColumns draft={draft} />
          </>
        )}
      </div>
    </Dialog>
  )
}

/** Says what came, and offers to take all of it back in one step. */
function useTellDone(): (features: readonly FeatureId[]) => void {
  const { dispatchAll } = useActions()
  const announce = useAnnounce()
  const toast = useToast()
  return (features) => {
    const message = `Imported ${countText(features.length)}.`
    announce(message)
    toast({
      message,
      action: {
        label: 'Take back',
        onPick: () => {
          dispatchAll(features.map((featureId) => ({ kind: 'delete-feature', featureId })))
          announce('Taken back.')
        },
      },
    })
  }
}

function countText(count: number): string {
  return count === 1 ? '1 feature' : `${count} features`
}

function lackOf(errors: number | null, count: number, isBusy: boolean): string | undefined {
  if (isBusy) return 'Importing…'
  if (errors === null) return 'Choose a file first'
  if (errors > 0) return 'Settle what is wrong first'
  return count === 0 ? 'There is nothing new in this file' : undefined
}
