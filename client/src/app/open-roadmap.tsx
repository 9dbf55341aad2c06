import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { openDocumentSession, type DocumentSession } from '../session/document-session.ts'
import { createStores, WorkbenchContext, type Workbench } from '../store/stores.ts'
import { useWithdrawKeyed } from '../ui/use-toast.ts'
import { RoadmapScreen } from './roadmap-screen.tsx'
import { withdrawsUndo } from './withdraws-undo.ts'

export interface OpenRoadmapProps {
  readonly me: Me
  readonly roadmaps: readonly RoadmapJson[]
  readonly opened: RoadmapJson
  readonly screen: string
}

/** A roadmap, opened again from the server's document when it refused something this device holds. */
export function OpenRoadmap(props: OpenRoadmapProps): ReactNode {
  const [attempt, setAttempt] = useState(0)
  const openAgain = useCallback(() => setAttempt((count) => count + 1), [])
  return <Opened key={attempt} {...props} onRefused={openAgain} />
}

interface OpenedProps extends OpenRoadmapProps {
  readonly onRefused: () => void
}

/** Keeps the document of a roadmap open for as long as its screens are shown. */
function Opened({ me, roadmaps, opened, screen, onRefused }: OpenedProps): ReactNode {
  const [bench, setBench] = useState<Workbench | null>(null)
  const documentId = opened.documents.plan
  const withdraw = useWithdrawKeyed()
  useEffect(() => {
    const stores = createStores()
    const userId = asId<UserId>(me.person.id)
    let isOver = false
    let session: DocumentSession | undefined
    async function start(): Promise<void> {
      const started = await openDocumentSession({ documentId, userId, stores })
      if (isOver) return started.close()
      session = started
      setBench({ me, stores, actions: withdrawsUndo(started.actions, withdraw) })
    }
    void start()
    const stopWatching = stores.connection.subscribe(({ ended }) => {
      if (ended?.code === closeCode.resetRequired) void session?.forget().then(onRefused)
    })
    return () => {
      isOver = true
      stopWatching()
      session?.close()
    }
  }, [documentId, me, onRefused, withdraw])
  if (bench === null) return null
  return (
    <WorkbenchContext value={bench}>
      <RoadmapScreen roadmaps={roadmaps} roadmapId={opened.id} screen={screen} />
    </WorkbenchContext>
  )
}
