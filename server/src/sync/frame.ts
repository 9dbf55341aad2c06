import { messageType } from '@parley/shared/protocol/message-type.ts'
import type { Hello, Notice } from '@parley/shared/protocol/server-message.ts'
import * as encoding from 'lib0/encoding'

const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

/** A WebSocket message together with its frame header, ready for the socket: shared by all who get the same. */
export type Frame = Buffer

export function stepOneFrame(stateVector: Uint8Array): Frame {
  return syncFrame(syncStep1, stateVector)
}

export function stepTwoFrame(state: Uint8Array): Frame {
  return syncFrame(syncStep2, state)
}

export function updateFrame(update: Uint8Array): Frame {
  return syncFrame(syncUpdate, update)
}

export function presenceFrame(update: Uint8Array): Frame {
  return framed((encoder) => {
    encoding.writeVarUint(encoder, messageType.presence)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** An empty presence update: providers of y-websocket hang up after 30 s without a message. */
export const heartbeatFrame: Frame = presenceFrame(Uint8Array.of(0))

export function barrierFrame(version: number, seq: number): Frame {
  return framed((encoder) => {
    encoding.writeVarUint(encoder, messageType.barrier)
    encoding.writeVarUint(encoder, version)
    encoding.writeVarUint(encoder, seq)
  })
}

export function helloFrame(hello: Hello): Frame {
  return jsonFrame(messageType.hello, hello)
}

export function noticeFrame(notice: Notice): Frame {
  return jsonFrame(messageType.notice, notice)
}

/** Says only that there is something to ask for. */
export const inboxFrame: Frame = framed((encoder) => encoding.writeVarUint(encoder, messageType.inbox))

function jsonFrame(type: number, value: unknown): Frame {
  return framed((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(value))
  })
}

function syncFrame(step: number, bytes: Uint8Array): Frame {
  return framed((encoder) => {
    encoding.writeVarUint(encoder, messageType.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

function framed(write: (encoder: encoding.Encoder) => void): Frame {
  const encoder = encoding.createEncoder()
  write(encoder)
  const payload = encoding.toUint8Array(encoder)
  const header = headerFor(payload.length)
  const frame = Buffer.allocUnsafe(header.length + payload.length)
  frame.set(header, 0)
  frame.set(payload, header.length)
  return frame
}

/** RFC 6455 §5.2: a final, unmasked, binary frame. */
function headerFor(length: number): Uint8Array {
  const binary = 0x82
  if (length < 126) return Uint8Array.of(binary, length)
  if (length < 0x1_0000) return Uint8Array.of(binary, 126, length >> 8, length & 0xff)
  const header = new Uint8Array(10)
  header.set([binary, 127])
  new DataView(header.buffer).setBigUint64(2, BigInt(length))
  return header
}
