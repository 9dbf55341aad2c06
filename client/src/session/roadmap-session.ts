import { instantAt } from '@parley/shared/base/instant.ts'
import { fail } from '@parley/shared/base/result.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { fetchInbox } from '../platform/notification-api.ts'
import type { Actions } from '../store/actions.ts'
import { createConnectionStore, type ConnectionStore } from '../store/connection-slice.ts'
import type { Stores } from '../store/stores.ts'
import { openDocumentSession, type DocumentSession } from './document-session.ts'
import { mergeConnections } from './merge-connections.ts'
import { planFace } from './plan-face.ts'
import type { Resumption } from './resumption.ts'

/** What sessions that were closed leave to those that open the same documents again. */
export interface Resumptions {
  readonly plan?: Resumption
  readonly sales?: Resumption
}

export interface RoadmapSessionOptions {
  readonly roadmap: Pick<RoadmapJson, 'documents' | 'role'>
  readonly userId: UserId
  readonly stores: Stores
  readonly resumed: Resumptions
  readonly keepsNothing?: boolean | undefined
}

export interface RoadmapSession {
  readonly actions: Actions
  /** After the server refused something: what goes over to the sessions that open the documents again. */
  readonly forget: () => Promise<Resumptions>
  readonly close: () => void
}

/** Opens the documents of a roadmap. The screens wait for the plan alone; what sales adds arrives after it. */
export async function openRoadmapSession({
  roadmap,
  userId,
  stores,
  resumed,
  keepsNothing,
}: RoadmapSessionOptions): Promise<RoadmapSession> {
  const connections = { plan: createConnectionStore(), sales: createConnectionStore() }
  const { documents, role } = roadmap
  let step = 0
  const nextStep = (): number => (step += 1)
  const stopMerging = mergeConnections(connections.plan, documents.sales === undefined ? [] : [connections.sales], stores.connection)
  const plan = await openDocumentSession({
    face: planFace(stores),
    documentId: documents.plan,
    userId,
    role,
    connection: connections.plan,
    presence: stores.presence,
    resumed: resumed.plan,
    keepsNothing,
    askInbox: () => void askInbox(stores),
    nextStep,
  })
  let isClosed = false
  let sales: DocumentSession<SalesCommand> | undefined
  const salesOpened = documents.sales === undefined ? undefined : openSales(documents.sales)

  async function openSales(documentId: string): Promise<void> {
    const { salesFace } = await import('./sales-face.ts')
    if (isClosed) return
    const opened = await openDocumentSession({
      face: salesFace(stores),
      documentId,
      userId,
      role,
      connection: connections.sales,
      presence: null,
      resumed: resumed.sales,
      keepsNothing,
      nextStep,
    })
    if (isClosed) opened.close()
    else sales = opened
  }
  // Without its part of the program the page reads and plans on; the badge says that not all of it is here.
  salesOpened?.catch(() => undefined)

  return {
    actions: {
      dispatch: (command) => plan.dispatch([command]),
      dispatchAll: plan.dispatch,
      dispatchSales: (commands) => sales?.dispatch(commands) ?? fail({ kind: 'not-ready' }),
      newId: () => crypto.randomUUID(),
      undo: () => (sales !== undefined && sales.last() > plan.last() ? sales.undo() : plan.undo()),
      redo: () => (sales !== undefined && sales.lastUndone() > plan.lastUndone() ? sales.redo() : plan.redo()),
      show: plan.show,
      brief: plan.brief,
      planEntries: plan.entries,
      rewriteBrief: plan.rewriteBrief,
      unsaved: () => [...plan.unsaved(), ...(sales?.unsaved() ?? [])],
      exportRoadmap: async (facts) => {
        const { exportRoadmap } = await import('@parley/shared/exports/export-roadmap.ts')
        return exportRoadmap({ ...facts, plan: plan.doc, sales: sales?.doc ?? null, at: instantAt(Date.now()) })
      },
    },
    forget: async () => ({
      plan: await leave(plan, connections.plan),
      ...(sales === undefined ? {} : { sales: await leave(sales, connections.sales) }),
    }),
    close: () => {
      isClosed = true
      stopMerging()
      plan.close()
      sales?.close()
    },
  }
}

async function askInbox({ inbox }: Pick<Stores, 'inbox'>): Promise<void> {
  const answer = await fetchInbox()
  // Without an answer the bell shows what it knew; the next connection asks again.
  if (answer.ok) inbox.setState({ ...answer.value, isKnown: true }, true)
}

function leave<C>(session: DocumentSession<C>, connection: ConnectionStore): Promise<Resumption> {
  return connection.getState().ended?.code === closeCode.resetRequired ? session.forget() : Promise.resolve(session.handOver())
}
