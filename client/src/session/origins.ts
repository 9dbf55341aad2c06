/** Who makes a transaction in this tab; compared by identity. */
export const origins = {
  /** A command of this person: undone by undo, kept in the journal. */
  command: { name: 'command' },
  /** A command that is not for undo to take back: words of somebody else cannot be put back in their name. */
  final: { name: 'final' },
  /** An edit brought back after the server exchanged a container or refused a neighbour of it. */
  replay: { name: 'replay' },
  /** What this device kept from before. */
  copy: { name: 'copy' },
} as const
