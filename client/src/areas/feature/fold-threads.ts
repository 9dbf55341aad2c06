import type { Thread } from '@parley/shared/model/comment.ts'

export interface FoldedThreads {
  readonly open: readonly Thread[]
  readonly resolved: readonly Thread[]
}

/** Puts settled threads aside; both keep their order. */
export function foldThreads(threads: readonly Thread[]): FoldedThreads {
  return {
    open: threads.filter(({ resolution }) => resolution === null),
    resolved: threads.filter(({ resolution }) => resolution !== null),
  }
}
