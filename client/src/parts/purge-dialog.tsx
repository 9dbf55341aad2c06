import type { ReactNode } from 'react'
import { apiSentence } from '../platform/api-sentence.ts'
import { purge } from '../platform/history-api.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { useToast } from '../ui/use-toast.ts'
import { useSure } from './use-sure.ts'

export interface PurgeDialogProps {
  readonly roadmapId: string
  /** What is to be forgotten, as `feature/<id>`. */
  readonly target: string
  /** What it is called within a sentence, as `the brief`. */
  readonly name: string
  /** Begins the sentence of what disappears, as `Its text and history are`. */
  readonly what: string
  readonly onClose: () => void
  /** Told when the purge begins and when it is over, whether or not it could be done. */
  readonly onPurging: (isPurging: boolean) => void
}

/** Asks an owner before something is forgotten for good, and tells how that went. */
export function PurgeDialog({ roadmapId, target, name, what, onClose, onPurging }: PurgeDialogProps): ReactNode {
  const sure = useSure()
  const toast = useToast()
  async function run(): Promise<void> {
    onPurging(true)
    const answer = await sure(() => purge(roadmapId, target))
    toast(answer.ok ? { message: `${capitalised(name)} is purged.` } : { message: apiSentence(answer.failure), tone: 'bad' })
    onPurging(false)
  }
  return (
    <ConfirmDialog
      title={`Purge ${name} for good?`}
      description={`${what} removed from the database, and nobody can bring them back. Backups, mails that were sent and devices that stay offline still hold them. Everybody’s page loads anew, and moments before today are shown day by day from then on.`}
      action="Purge"
      onConfirm={() => void run()}
      onClose={onClose}
    />
  )
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}
