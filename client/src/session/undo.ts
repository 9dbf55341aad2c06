import { containersOf, containerOf } from '@parley/shared/document/live-doc.ts'
import * as Y from 'yjs'
import { origins } from './origins.ts'

export interface Undo {
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** The number of the step that undo would take back next; 0 when there is none. */
  readonly last: () => number
  /** The number of the step that redo would make again; 0 when there is none. */
  readonly lastUndone: () => number
  /** Whether a transaction came from undo or redo. */
  readonly isOrigin: (origin: unknown) => boolean
  /** Begins anew: what was done under another role is not for this one to take back. */
  readonly forget: () => void
  readonly stop: () => void
}

export interface UndoOptions {
  readonly doc: Y.Doc
  readonly zones: readonly string[]
  /** Numbers steps over all documents that are undone together. */
  readonly nextStep: () => number
}

/**
 * Takes back this person's own commands, one by one, and never what a colleague wrote over them since. When the server
 * exchanges a container there is nothing left to take back to, so history starts anew.
 */
export function watchUndo(options: UndoOptions): Undo {
  let manager = createManager(options)
  const containers = containersOf(options.doc)
  function restart(): void {
    manager.destroy()
    manager = createManager(options)
  }
  containers.observe(restart)
  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    last: () => stepOf(manager.undoStack.at(-1)),
    lastUndone: () => stepOf(manager.redoStack.at(-1)),
    isOrigin: (origin) => origin === manager,
    forget: restart,
    stop: () => {
      containers.unobserve(restart)
      manager.destroy()
    },
  }
}

type StackItem = Y.UndoManager['undoStack'][number]

function createManager({ doc, zones, nextStep }: UndoOptions): Y.UndoManager {
  const scope = zones.map((zone) => containerOf(doc, zone)).filter((container) => container !== undefined)
  const manager = new Y.UndoManager(scope, { doc, trackedOrigins: new Set([origins.command]), captureTimeout: 0 })
  manager.on('stack-item-added', ({ stackItem }: { readonly stackItem: StackItem }) => {
    stackItem.meta.set('step', nextStep())
  })
  return manager
}

function stepOf(item: StackItem | undefined): number {
  return Number(item?.meta.get('step') ?? 0)
}
