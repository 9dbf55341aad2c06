import { briefOwner } from '@parley/shared/document/plan-doc.ts'
import type { Allow } from '../gate/verdict.ts'
import type { LoggedChange } from '../storage/change-log.ts'

/** While somebody goes on writing in a brief, one line in so many milliseconds says so. */
const burstMs = 60_000

/**
 * That somebody began to write in a brief. The words themselves are not in the log of changes: a version of a brief is the
 * document as it was before the next one began.
 */
export class BriefEdits {
  readonly #last = new Map<string, { readonly by: string; readonly at: number }>()

  toTell({ writes }: Allow, by: string, at: number): readonly LoggedChange[] {
    const told: LoggedChange[] = []
    for (const write of writes) {
      const featureId = write.kind === 'rich-text' ? briefOwner(write.root) : undefined
      if (featureId === undefined) continue
      const last = this.#last.get(featureId)
      if (last !== undefined && last.by === by && at - last.at < burstMs) continue
      this.#last.set(featureId, { by, at })
      told.push({ zone: 'briefs', key: `brief/${featureId}/text`, before: 'null', after: 'null' })
    }
    return told
  }
}
