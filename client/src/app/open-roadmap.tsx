import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Me, RoadmapJson } from '@parley/shared/protocol/http.ts'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { recallPreview } from '../platform/preview-memory.ts'
import { openRoadmapSession, type Resumptions, type RoadmapSession } from '../session/roadmap-session.ts'
import { createStores, WorkbenchContext, type Workbench } from '../store/stores.ts'
import { useToast, useWithdrawKeyed } from '../ui/use-toast.ts'
import { roleNames, roleSentences } from '../words/role-words.ts'
import { RoadmapScreen } from './roadmap-screen.tsx'
import { stampsCalls } from './stamps-calls.ts'
import { withdrawsUndo } from './withdraws-undo.ts'

export interface OpenRoadmapProps {
  readonly me: Me
  readonly roadmaps: readonly RoadmapJson[]
  readonly opened: RoadmapJson
  readonly screen: string
  /** Called when this person is not who they were: signed out, or with another role. */
  readonly onOther: () => void
}

/** A roadmap, opened again from the server's document when it refused something this device holds. */
export function OpenRoadmap(props: OpenRoadmapProps): ReactNode {
  const [attempt, setAttempt] = useState<Attempt>({ count: 0, resumed: {} })
  const openAgain = useCallback((resumed: Resumptions) => setAttempt(({ count }) => ({ count: count + 1, resumed })), [])
  return <Opened key={attempt.count} {...props} resumed={attempt.resumed} onRefused={openAgain} />
}

interface Attempt {
  readonly count: number
  readonly resumed: Resumptions
}

interface OpenedProps extends OpenRoadmapProps {
  readonly resumed: Resumptions
  readonly onRefused: (resumed: Resumptions) => void
}

/** Keeps the document of a roadmap open for as long as its screens are shown. */
function Opened({ me, roadmaps, opened, screen, resumed, onRefused, onOther }: OpenedProps): ReactNode {
  const [bench, setBench] = useState<Omit<Workbench, 'me'> | null>(null)
  const { plan, sales } = opened.documents
  const { id } = me.person
  // The role the page was opened with; what it becomes is heard from the server, and no reason to open the document again.
  const [role] = useState(opened.role)
  const [isPreview] = useState(() => recallPreview() !== undefined)
  const withdraw = useWithdrawKeyed()
  const toast = useToast()
  useEffect(() => {
    const stores = createStores()
    const userId = asId<UserId>(id)
    let isOver = false
    let session: RoadmapSession | undefined
    async function start(): Promise<void> {
      const documents = { plan, ...(sales === undefined ? {} : { sales }) }
      const started = await openRoadmapSession({ roadmap: { documents, role }, userId, stores, resumed, keepsNothing: isPreview })
      if (isOver) return started.close()
      session = started
      setBench({ stores, actions: stampsCalls(withdrawsUndo(started.actions, withdraw), stores.call) })
    }
    void start()
    const stopWatching = stores.connection.subscribe((now, before) => {
      if (before.role !== null && now.role !== null && now.role !== before.role) {
        toast({ message: `You are ${roleNames[now.role]} here now. ${roleSentences[now.role]}` })
        onOther()
      }
      if (now.ended === before.ended) return
      if (now.ended?.code === closeCode.resetRequired) void session?.forget().then(onRefused)
      if (now.ended?.code !== closeCode.unauthenticated) return
      if (!isPreview) toast({ message: 'Your session has ended. Sign in to go on; what was not saved yet is kept on this device.' })
      onOther()
    })
    return () => {
      isOver = true
      stopWatching()
      session?.close()
    }
  }, [plan, sales, id, role, isPreview, resumed, onRefused, onOther, withdraw, toast])
  const workbench = useMemo(() => (bench === null ? null : { me, ...bench }), [me, bench])
  if (workbench === null) return null
  return (
    <WorkbenchContext value={workbench}>
      <RoadmapScreen roadmaps={roadmaps} roadmapId={opened.id} screen={screen} onPeople={onOther} />
    </WorkbenchContext>
  )
}
