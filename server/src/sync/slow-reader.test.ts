import type { DocumentId } from '@parley/shared/model/ids.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { messageType } from '@parley/shared/protocol/message-type.ts'
import * as decoding from 'lib0/decoding'
import { expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { silentObserver } from '../observe/silent-observer.ts'
import type { Committer } from './committer.ts'
import { barrierFrame } from './frame.ts'
import { Recipient } from './recipient.ts'
import { Room } from './room.ts'
import { defaultSyncOptions } from './sync-options.ts'
import { tendSlowReaders } from './tend-slow-readers.ts'

function nothing(): void {}

interface FakeSocket {
  bufferedAmount: number
  readonly payloads: Uint8Array[]
}

function aSocket(): FakeSocket & { readonly socket: WebSocket } {
  const payloads: Uint8Array[] = []
  const state = {
    bufferedAmount: 0,
    payloads,
    readyState: 1,
    OPEN: 1,
    _sender: { sendFrame: (parts: readonly Buffer[]) => payloads.push(...parts.flatMap(payloadsOf)) },
  }
  return Object.assign(state, { socket: state as unknown as WebSocket })
}

/** Takes written frames apart again; none here is longer than 64 KiB. */
function payloadsOf(bytes: Buffer): readonly Uint8Array[] {
  const payloads: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const short = bytes[at + 1] ?? 0
    const header = short < 126 ? 2 : 4
    const length = short < 126 ? short : bytes.readUInt16BE(at + 2)
    payloads.push(bytes.subarray(at + header, at + header + length))
    at += header + length
  }
  return payloads
}

it('[SY24] gives a slow reader also what is committed while its document is prepared, and confirms only after that', async () => {
  const doc = new Y.Doc()
  const room = new Room({
    live: {
      id: asId<DocumentId>('d'),
      kind: 'plan',
      doc,
      epoch: 1,
      head: 0,
      snapshotSeq: 0,
      snapshotBytes: 0,
      tailUpdates: 0,
      tailBytes: 0,
      damage: null,
      owners: new Map(),
    },
    committer: { schedule: () => undefined } as unknown as Committer,
    observer: silentObserver,
    clock: () => 0,
    limits: defaultSyncOptions,
    onBroken: (_room, reason) => {
      throw new Error(reason)
    },
  })
  const fake = aSocket()
  const recipient = new Recipient(fake.socket, defaultSyncOptions, () => 0)
  const principal = { userId: asId<UserId>('u'), name: 'U', role: 'product', canWrite: true, isSeen: true } as const
  room.join({ principal, recipient, speaksParley: true, pause: nothing, resume: nothing, beat: nothing, close: nothing, isRevoked: false })
  let head = 0
  function edit(value: string): void {
    room.edit('u', () => doc.getMap('meta').set(value, value))
  }
  function commit(): void {
    const batch = room.takeBatch()
    if (batch === undefined) return
    head += batch.updates.length
    room.settle(batch, { kind: 'committed', head })
  }

  fake.bufferedAmount = 1e7
  edit('missed')
  commit()
  expect(recipient.isLagging).toBe(true)
  fake.bufferedAmount = 0
  edit('before')
  tendSlowReaders(room)
  edit('after')
  room.afterCommit(() => recipient.acknowledge(barrierFrame(7, head)))
  commit()
  await Promise.resolve()

  const replica = new Y.Doc()
  const kinds = fake.payloads.map((payload) => {
    const decoder = decoding.createDecoder(payload)
    const type = decoding.readVarUint(decoder)
    if (type !== messageType.sync) return 'confirmation'
    const step = decoding.readVarUint(decoder)
    Y.applyUpdate(replica, decoding.readVarUint8Array(decoder))
    return step === 1 ? 'state' : 'update'
  })
  expect(replica.getMap('meta').toJSON()).toEqual({ missed: 'missed', before: 'before', after: 'after' })
  expect(replica.store.pendingStructs).toBeNull()
  expect(kinds).toEqual(['update', 'update', 'state', 'confirmation'])
})
