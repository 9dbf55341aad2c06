import type { CompanyId, RequestId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import { findTexts } from './find-texts.ts'
import { isOpen } from './request-state.ts'
import { indexTexts, type TextIndex } from './text-index.ts'

export type RequestIndex = TextIndex<RequestId>

/** From this share of its words on, another request seems to ask for the same. */
const sameFrom = 0.45

/** The requests that somebody has not yet answered, of one company or of all. */
export function indexRequests(requests: Iterable<Request>, companyId: CompanyId | null): RequestIndex {
  return indexTexts([...requests].filter((request) => isOpen(request) && (companyId === null || request.companyId === companyId)))
}

/** Those that seem to ask for the same, the closest first. */
export function similarRequests(index: RequestIndex, said: string, most = 3): readonly RequestId[] {
  return findTexts(index, said, most)
    .filter(({ share }) => share >= sameFrom)
    .map(({ id }) => id)
}
