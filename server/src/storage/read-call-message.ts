import type { CallMessage } from './storage-calls.ts'

/** Only our own proxy writes to the worker, so the shape is known. */
export function readCallMessage(message: unknown): CallMessage {
  return message as CallMessage
}
