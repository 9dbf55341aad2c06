import type { DocumentId, PromiseId } from '@parley/shared/model/ids.ts'
import type { Standing } from '@parley/shared/model/promise.ts'

/** How a promise stood when people were last told of it, or when there was nothing to tell. */
export interface StoredStanding {
  readonly document: DocumentId
  readonly promiseId: PromiseId
  readonly standing: Standing
  readonly at: number
}

export interface Standings {
  listStandings(document: DocumentId): Promise<readonly StoredStanding[]>
  setStanding(standing: StoredStanding): Promise<void>
}
