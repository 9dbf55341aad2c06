/** Where a server under test can be reached. */
export interface Address {
  readonly port: number
  /** What stands before the name of a document in the path. */
  readonly path: string
  readonly cookie: string
  readonly documents: readonly string[]
  /** Every message begins with the name of its document, and the first one says who comes. */
  readonly namesDocument?: boolean
}

export type ServerMessage = { readonly kind: 'ready'; readonly address: Address } | { readonly kind: 'cpu'; readonly ms: number }

/** Both ends are ours, so what comes is what was sent. */
export function readServerMessage(message: unknown): ServerMessage {
  return message as ServerMessage
}
