import { useState, type ReactNode } from 'react'
import { apiSentence } from '../../platform/api-sentence.ts'
import { restoreRoadmap } from '../../platform/transfer-api.ts'
import { useConnection, usePlan } from '../../store/hooks.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/use-toast.ts'
import type { OpenedRoadmap } from './roadmap-file-in.ts'

export interface RestoreRoadmapProps {
  readonly roadmapId: string
  readonly file: OpenedRoadmap
  readonly onClose: () => void
}

/** A whole roadmap goes only into one that is empty: what is there is never mixed with what comes. */
export function RestoreRoadmap({ roadmapId, file, onClose }: RestoreRoadmapProps): ReactNode {
  const isEmpty = usePlan((plan) => plan.features.size === 0)
  const isOwner = useConnection((facts) => facts.role === 'owner')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const toast = useToast()
  async function save(): Promise<void> {
    setBusy(true)
    const done = await restoreRoadmap(roadmapId, file)
    setBusy(false)
    if (!done.ok) return setProblem(apiSentence(done.failure))
    toast({ message: `Put back ${done.value.features} features and ${done.value.companies} companies.` })
    return onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Put a whole roadmap back"
      description={`This file holds all of “${String(file['name'])}” as it was on ${String(file['exportedAt']).slice(0, 10)}.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabledReason={lackOf({ isEmpty, isOwner, isBusy })} onClick={() => void save()}>
            Put it back
          </Button>
        </>
      }
    >
      {!isEmpty && <Notice tone="bad">There are features here already. A whole roadmap goes only into an empty one.</Notice>}
      {problem !== null && <Notice tone="bad">{problem}</Notice>}
    </Dialog>
  )
}

interface Circumstances {
  readonly isEmpty: boolean
  readonly isOwner: boolean
  readonly isBusy: boolean
}

function lackOf({ isEmpty, isOwner, isBusy }: Circumstances): string | undefined {
  if (!isOwner) return 'Owners do this'
  if (!isEmpty) return 'This roadmap is not empty'
  return isBusy ? 'Putting it back…' : undefined
}
