import type { Reply } from './respond.ts'

/** Only `once` stores replies, so the shape is known. */
export function readStoredReply(text: string): Reply {
  return JSON.parse(text) as Reply
}
