import type { PastCall, PastReply } from './past-message.ts'

// Both ends of the thread are ours, so the shapes are known.

export function readPastCall(message: unknown): PastCall {
  return message as PastCall
}

export function readPastReply(message: unknown): PastReply {
  return message as PastReply
}
