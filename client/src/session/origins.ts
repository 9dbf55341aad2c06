/** Who makes a transaction in this tab; compared by identity. */
export const origins = {
  /** A command of this person: undone by undo, kept in the journal. */
  command: { name: 'command' },
  /** An edit brought back after the server exchanged a container or refused a neighbour of it. */
  replay: { name: 'replay' },
  /** What this device kept from before. */
  copy: { name: 'copy' },
} as const
