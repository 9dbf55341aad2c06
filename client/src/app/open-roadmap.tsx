import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import { openDocumentSession, type DocumentSession } from '../session/document-session.ts'
import type { Resumption } from '../session/resumption.ts'
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
  const [attempt, setAttempt] = useState<Attempt>({ count: 0 })
  const openAgain = useCallback((resumed: Resumption) => setAttempt(({ count }) => ({ count: count + 1, resumed })), [])
  return <Opened key={attempt.count} {...props} resumed={attempt.resumed} onRefused={openAgain} />
}

interface Attempt {
  readonly count: number
  readonly resumed?: Resumption
}

interface OpenedProps extends OpenRoadmapProps {
  readonly resumed: Resumption | undefined
  readonly onRefused: (resumed: Resumption) => void
}

/** Keeps the document of a roadmap open for as long as its screens are shown. */
function Opened({ me, roadmaps, opened, screen, resumed, onRefused }: OpenedProps): ReactNode {
  const [bench, setBench] = useState<Workbench | null>(null)
  const documentId = opened.documents.plan
  const { role } = opened
  const withdraw = useWithdrawKeyed()
  useEffect(() => {
    const stores = createStores()
    const userId = asId<UserId>(me.person.id)
    let isOver = false
    let session: DocumentSession | undefined
    async function start(): Promise<void> {
      const started = await openDocumentSession({ documentId, userId, role, stores, resumed })
      if (isOver) return started.close()
      session = started
      setBench({ me, stores, actions: withdrawsUndo(started.actions, withdraw) })
    }
    void start()
    const stopWatching = stores.connection.subscribe(({ ended }, before) => {
      if (ended !== before.ended && ended?.code === closeCode.resetRequired) void session?.forget().then(onRefused)
    })
    return () => {
      isOver = true
      stopWatching()
      session?.close()
    }
  }, [documentId, role, me, resumed, onRefused, withdraw])
  if (bench === null) return null
  return (
    <WorkbenchContext value={bench}>
      <RoadmapScreen roadmaps={roadmaps} roadmapId={opened.id} screen={screen} />
    </WorkbenchContext>
  )
}
