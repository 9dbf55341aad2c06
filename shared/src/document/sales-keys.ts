import type { CallId, CommentId, CompanyId, ContactId, DealId, PromiseId, RequestId, StageId, UserId } from '../model/ids.ts'

/** Something that one person said: its author stands in its key, so the key alone decides whose it is. */
export interface Own<Id> {
  readonly authorId: UserId
  readonly id: Id
}

export const salesKeys = {
  company: (id: CompanyId, field: string): string => `company/${id}/${field}`,
  contact: (id: ContactId, field: string): string => `contact/${id}/${field}`,
  deal: (id: DealId, field: string): string => `deal/${id}/${field}`,
  stage: (id: StageId, field: string): string => `stage/${id}/${field}`,
  request: ({ authorId, id }: Own<RequestId>, field: string): string => `request/${authorId}/${id}/${field}`,
  promise: ({ authorId, id }: Own<PromiseId>, field: string): string => `promise/${authorId}/${id}/${field}`,
  call: ({ authorId, id }: Own<CallId>, field: string): string => `call/${authorId}/${id}/${field}`,
  said: ({ authorId, id }: Own<CallId>, commentId: CommentId): string => `said/${authorId}/${id}/${commentId}`,
  setting: (name: string): string => `setting/${name}`,
  rate: (currency: string): string => `rate/${currency}`,
} as const
