import { useCallback, type ReactNode } from 'react'
import { useStores, useView } from '../../store/hooks.ts'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'

export interface TransferDialogsProps {
  readonly roadmapId: string
}

/** Whichever way something is about to go. */
export function TransferDialogs({ roadmapId }: TransferDialogsProps): ReactNode {
  const transfer = useView((view) => view.transfer)
  const { view } = useStores()
  const close = useCallback(() => view.setState({ transfer: null }), [view])
  if (transfer === 'import') return <ImportDialog roadmapId={roadmapId} onClose={close} />
  return transfer === 'export' ? <ExportDialog onClose={close} /> : null
}
