import type { Result } from '@parley/shared/base/result.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import type { LiveDoc } from '@parley/shared/document/live-doc.ts'
import type { UserId } from '@parley/shared/model/ids.ts'
import type { Law } from '@parley/shared/rights/law.ts'
import type * as Y from 'yjs'

/** What a session has to know of the kind of document it opens: `Z` names its zones, `C` its commands. */
export interface Face<Z extends string, C> {
  readonly open: (doc: Y.Doc) => LiveDoc<Z>
  readonly law: Law
  readonly apply: (live: LiveDoc<Z>, commands: readonly C[], context: CommandContext) => Result<unknown, CommandFailure>
  /** Whether undo passes over a command: words of somebody else could only be put back in the wrong name, and notes beside another step are no step. */
  readonly isFinal: (live: LiveDoc<Z>, command: C, userId: UserId) => boolean
  /** Keeps what is drawn equal to the document until the returned function is called. */
  readonly feed: (live: LiveDoc<Z>) => () => void
}
