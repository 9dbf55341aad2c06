import { containersOf, containerOf } from '@parley/shared/document/plan-doc.ts'
import { zones } from '@parley/shared/document/zone.ts'
import * as Y from 'yjs'
import { origins } from './origins.ts'

export interface Undo {
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** Whether a transaction came from undo or redo. */
  readonly isOrigin: (origin: unknown) => boolean
  /** Begins anew: what was done under another role is not for this one to take back. */
  readonly forget: () => void
  readonly stop: () => void
}

/**
 * Takes back this person's own commands, one by one, and never what a colleague wrote over them since. When the server
 * exchanges a container there is nothing left to take back to, so history starts anew.
 */
export function watchUndo(doc: Y.Doc): Undo {
  let manager = createManager(doc)
  const containers = containersOf(doc)
  function restart(): void {
    manager.destroy()
    manager = createManager(doc)
  }
  containers.observe(restart)
  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    isOrigin: (origin) => origin === manager,
    forget: restart,
    stop: () => {
      containers.unobserve(restart)
      manager.destroy()
    },
  }
}

function createManager(doc: Y.Doc): Y.UndoManager {
  const scope = zones.map((zone) => containerOf(doc, zone)).filter((container) => container !== undefined)
  return new Y.UndoManager(scope, { doc, trackedOrigins: new Set([origins.command]), captureTimeout: 0 })
}
