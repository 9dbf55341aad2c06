import { ok } from '@parley/shared/base/result.ts'
import type { History } from './history.ts'
import { joinBytes } from './join-bytes.ts'
import { unpackDocument } from './packed-document.ts'
import type { WorkerLink } from './worker-link.ts'

/** History over the link to the storage thread. */
export function historyCalls(link: WorkerLink): History {
  return {
    momentOf: (document, at) => link.call('momentOf', [document, at]),
    firstMoment: (document) => link.call('firstMoment', [document]),
    async loadAt(document, seq) {
      const loaded = await link.call('loadAt', [document, seq])
      return loaded.ok ? ok(unpackDocument(loaded.value)) : loaded
    },
    listHistory: (range) => link.call('listHistory', [range]),
    lastChanges: (document, keys) => link.call('lastChanges', [document, keys]),
    listActivity: (document, span) => link.call('listActivity', [document, span]),
    listCheckpoints: (document) => link.call('listCheckpoints', [document]),
    stageCheckpoint(document, checkpoint) {
      const state = joinBytes([checkpoint.state])
      return link.call('stageCheckpoint', [document, { ...checkpoint, state }], [state.buffer])
    },
    replaceDocument(replacement) {
      const state = joinBytes([replacement.state])
      return link.call('replaceDocument', [{ ...replacement, state }], [state.buffer])
    },
    finishErasure: () => link.call('finishErasure', []),
  }
}
