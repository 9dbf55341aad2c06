import { asId, type UserId } from '@parley/shared/model/ids.ts'
import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { useEffect, useState, type ReactNode } from 'react'
import { openDocumentSession, type DocumentSession } from '../session/document-session.ts'
import { createStores, WorkbenchContext, type Stores, type Workbench } from '../store/stores.ts'
import { RoadmapScreen } from './roadmap-screen.tsx'

export interface OpenRoadmapProps {
  readonly me: Me
  readonly roadmaps: readonly RoadmapJson[]
  readonly opened: RoadmapJson
  readonly screen: string
}

/** Opens the document of a roadmap for as long as its screens are shown. */
export function OpenRoadmap({ me, roadmaps, opened, screen }: OpenRoadmapProps): ReactNode {
  const [bench, setBench] = useState<Workbench | null>(null)
  const [attempt, setAttempt] = useState(0)
  const documentId = opened.documents.plan
  useEffect(() => {
    const stores = createStores()
    let isOver = false
    let session: DocumentSession | undefined
    void open(documentId, me, stores).then((ready) => {
      if (isOver) ready.close()
      else {
        session = ready
        setBench({ me, stores, actions: ready.actions })
      }
    })
    const stopWatching = startAfresh(stores, () => session, () => setAttempt((count) => count + 1))
    return () => {
      isOver = true
      stopWatching()
      session?.close()
    }
  }, [documentId, me, attempt])
  if (bench === null) return null
  return (
    <WorkbenchContext value={bench}>
      <RoadmapScreen roadmaps={roadmaps} roadmapId={opened.id} screen={screen} />
    </WorkbenchContext>
  )
}

function open(documentId: string, me: Me, stores: Stores): Promise<DocumentSession> {
  return openDocumentSession({ documentId, userId: asId<UserId>(me.person.id), stores })
}

/** The server refused something this device holds: only its own document is safe to go on from. */
function startAfresh(stores: Stores, session: () => DocumentSession | undefined, again: () => void): () => void {
  return stores.connection.subscribe(({ ended }) => {
    if (ended?.code === 4409) void session()?.forget().then(again)
  })
}
