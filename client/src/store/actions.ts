import type { Command, CommandFailure } from '@parley/shared/commands/command.ts'
import type { RoadmapFile } from '@parley/shared/exports/roadmap-file.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import type { BriefNode } from '@parley/shared/model/brief-node.ts'
import type { Entries } from '@parley/shared/history/entries.ts'
import type { Result } from '@parley/shared/base/result.ts'
import type { FeatureId } from '@parley/shared/model/ids.ts'
import type { SetAside } from './set-aside.ts'
import type { PresenceState } from '@parley/shared/protocol/presence.ts'

/** Whatever a text editor needs to edit a brief together; opaque to everything but the editor. */
export interface BriefBinding {
  readonly fragment: unknown
  readonly awareness: unknown
}

/** What components may do. The session gives them; a component never touches the document. */
export interface Actions {
  readonly dispatch: (command: Command) => Result<unknown, CommandFailure>
  /** Several commands as one step of undo. */
  readonly dispatchAll: (commands: readonly Command[]) => Result<unknown, CommandFailure>
  /** Several commands on the sales document as one step of undo. */
  readonly dispatchSales: (commands: readonly SalesCommand[]) => Result<unknown, CommandFailure>
  readonly newId: () => string
  /** False when there is nothing of one's own to take back. */
  readonly undo: () => boolean
  readonly redo: () => boolean
  readonly show: (state: Partial<Omit<PresenceState, 'user'>>) => void
  readonly brief: (featureId: FeatureId) => BriefBinding
  /** What the plan holds this moment, as a past state of it is told. */
  readonly planEntries: () => Entries
  /** Puts an earlier text in the place of a brief. */
  readonly rewriteBrief: (featureId: FeatureId, content: readonly BriefNode[]) => void
  /** Every edit the server has not confirmed and every one set aside, written text included. */
  readonly unsaved: () => readonly SetAside[]
  /** The whole roadmap as it is on this page, without loss; the sales document only where it is open. */
  readonly exportRoadmap: (facts: Pick<RoadmapFile, 'name' | 'people'>) => Promise<RoadmapFile>
}
