/** What one update may cost. Every bound is checked before anything of the claimed size is allocated or walked. */
export const limits = {
  frameBytes: 2 * 1024 * 1024,
  clients: 64,
  structs: 20_000,
  deleteClients: 65_536,
  deleteRanges: 200_000,
  clock: 0x7fff_ffff,
  clientId: 0xffff_ffff,
  stringBytes: 64 * 1024,
  nameBytes: 256,
  markNameBytes: 64,
  jsonDepth: 6,
  jsonNodes: 2_000,
  values: 4_096,
  richTextDepth: 32,
  siblings: 64,
} as const
