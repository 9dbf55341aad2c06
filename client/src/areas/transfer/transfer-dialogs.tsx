import { useCallback, useState, type ReactNode } from 'react'
import { useMaySales } from '../../parts/use-may-sales.ts'
import { useStores, useView } from '../../store/hooks.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { RequestImportDialog } from './request-import-dialog.tsx'
import type { OpenedNotes } from './use-request-import.ts'

export interface TransferDialogsProps {
  readonly roadmapId: string
}

/** Whichever way something is about to go. */
export function TransferDialogs({ roadmapId }: TransferDialogsProps): ReactNode {
  const transfer = useView((view) => view.transfer)
  const { view } = useStores()
  const mayLog = useMaySales('contribute')
  const [notes, setNotes] = useState<OpenedNotes | null>(null)
  const close = useCallback(() => view.setState({ transfer: null }), [view])
  if (transfer === 'import' && notes === null)
    return <ImportDialog roadmapId={roadmapId} onNotes={mayLog ? setNotes : undefined} onClose={close} />
  if (transfer === 'import' || transfer === 'import-requests') return <RequestImportDialog first={notes} onClose={close} />
  return transfer === 'export' ? <ExportDialog onClose={close} /> : null
}
