import type { Discussion } from '@parley/shared/model/comment.ts'

/** How many threads nobody has resolved. A reply whose opening comment is gone stands for a thread of its own. */
export function openThreads(discussion: Discussion | undefined): number {
  if (discussion === undefined) return 0
  let count = 0
  for (const { id, threadId } of discussion.comments.values()) {
    const isOpening = threadId === null || !discussion.comments.has(threadId)
    if (isOpening && !discussion.resolutions.has(id)) count += 1
  }
  return count
}
