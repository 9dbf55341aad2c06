import type { PastJob } from './past-job.ts'

export interface PastCall {
  readonly id: number
  readonly job: PastJob
}

export type PastReply =
  | { readonly kind: 'done'; readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
