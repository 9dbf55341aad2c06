import type { Rate } from './token-bucket.ts'

/** Every bound of the sync server; each queue and size has one. */
export interface SyncOptions {
  readonly maxFrameBytes: number
  readonly maxConnectionsPerRoom: number
  readonly maxConnections: number
  /** Connections one address may open. */
  readonly connects: Rate
  readonly messages: Rate
  readonly bytes: Rate
  /** How long a client may stay over its rate before it is sent away. */
  readonly maxPauseMs: number
  readonly earlyMessages: number
  readonly earlyBytes: number
  readonly maxBatchUpdates: number
  readonly maxBatchBytes: number
  /** The shortest time between two commits while there is traffic; an idle server commits at once. */
  readonly commitGapMs: number
  /** The same while little waits: two updates in one message cost little more than one. */
  readonly sparseCommitGapMs: number
  readonly maxPendingBytes: number
  readonly presenceGapMs: number
  readonly maxPresenceBytes: number
  readonly heartbeatMs: number
  /** Above this a socket gets no more updates until it has read what it was sent. */
  readonly lagBytes: number
  readonly caughtUpBytes: number
  readonly dropBytes: number
  readonly dropAfterMs: number
  readonly unloadAfterMs: number
  readonly snapshotAfterUpdates: number
  readonly snapshotAfterBytes: number
  /** How long nobody must have edited before a container is exchanged. */
  readonly quietMs: number
  /** How often sessions are looked at that have expired, and how often every one is. */
  readonly expiryGapMs: number
  readonly accessGapMs: number
  /** How often rooms are looked after: slow readers, snapshots, unloading. */
  readonly tendMs: number
}

export const defaultSyncOptions: SyncOptions = {
  maxFrameBytes: 2 * 1024 * 1024,
  maxConnectionsPerRoom: 300,
  maxConnections: 5000,
  connects: { perSecond: 5, burst: 40 },
  messages: { perSecond: 60, burst: 300 },
  bytes: { perSecond: 256 * 1024, burst: 4 * 1024 * 1024 },
  maxPauseMs: 10_000,
  earlyMessages: 16,
  earlyBytes: 256 * 1024,
  maxBatchUpdates: 256,
  maxBatchBytes: 1024 * 1024,
  commitGapMs: 10,
  sparseCommitGapMs: 16,
  maxPendingBytes: 8 * 1024 * 1024,
  presenceGapMs: 100,
  maxPresenceBytes: 2048,
  heartbeatMs: 20_000,
  lagBytes: 1024 * 1024,
  caughtUpBytes: 64 * 1024,
  dropBytes: 8 * 1024 * 1024,
  dropAfterMs: 15_000,
  unloadAfterMs: 45_000,
  snapshotAfterUpdates: 500,
  snapshotAfterBytes: 64 * 1024,
  quietMs: 30_000,
  expiryGapMs: 1000,
  accessGapMs: 60_000,
  tendMs: 1000,
}
