import type { CallName, CallReplies, WorkerMessage } from './storage-calls.ts'

/** Only our own worker writes to the proxy, so the shape is known. */
export function readWorkerMessage(message: unknown): WorkerMessage {
  return message as WorkerMessage
}

/** A reply is of the kind its call has, for the worker answers under the call's id. */
export function readReply<Name extends CallName>(_name: Name, reply: unknown): CallReplies[Name] {
  return reply as CallReplies[Name]
}
