import { asId, type RequestId } from '../model/ids.ts'
import type { Request } from '../model/request.ts'
import { sam } from './builders.ts'

/** A request of Sam that nobody has looked at, but for what the test is about. */
export function aRequest(about: Partial<Request> = {}): Request {
  return {
    id: asId<RequestId>('r1'),
    authorId: sam,
    text: 'A request',
    companyId: null,
    dealId: null,
    importance: 1,
    neededBy: null,
    aboutFeatureId: null,
    callId: null,
    reaffirmedAt: null,
    askedAt: null,
    triage: 'new',
    featureId: null,
    mergedIntoId: null,
    answer: null,
    reason: null,
    snoozedUntil: null,
    triagedBy: null,
    triagedAt: null,
    deletedAt: null,
    ...about,
  }
}
