import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { FrameReader, type ReadFrame } from './frame-reader.ts'
import type { Address } from './read-server-message.ts'

/** A WebSocket client that does the least a client can do. */
export interface RawClient {
  readonly socket: Socket
  readonly reader: FrameReader
  /** What stands before every message, to the server and from it. */
  readonly envelope: Uint8Array
  /** Called with every message. */
  onMessage: (frame: ReadFrame) => void
}

const pong = Uint8Array.of(0x8a, 0x80, 0, 0, 0, 0)

export async function connectRaw(address: Address, document: string): Promise<RawClient> {
  const socket = connect(address.port, '127.0.0.1')
  socket.setNoDelay(true)
  await once(socket, 'connect')
  const envelope = address.namesDocument === true ? nameEnvelope(document) : new Uint8Array()
  const client: RawClient = { socket, reader: new FrameReader(onFrame, envelope.length), envelope, onMessage: () => undefined }
  const opened = new Promise<void>((resolve, reject) => {
    let response = Buffer.alloc(0)
    socket.once('close', () => reject(new Error('the server refused the connection')))
    socket.on('data', function greet(chunk: Buffer) {
      response = Buffer.concat([response, chunk])
      const end = response.indexOf('\r\n\r\n')
      if (end < 0) return
      socket.off('data', greet)
      if (!response.toString('latin1', 0, 12).endsWith('101')) return reject(new Error(response.toString('latin1', 0, end)))
      socket.on('data', (more: Buffer) => client.reader.push(more))
      resolve()
      client.reader.push(response.subarray(end + 4))
    })
  })
  socket.write(
    `GET ${address.path}${document} HTTP/1.1\r\nHost: 127.0.0.1:${address.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: ${address.cookie}\r\n\r\n`,
  )
  await opened
  if (address.namesDocument === true) await introduceSelf(client)
  return client

  function onFrame(frame: ReadFrame): void {
    if (frame.opcode === 9) socket.write(pong)
    else if (frame.opcode === 8) throw new Error('the server sent a client away')
    else client.onMessage(frame)
  }
}

/** Servers that serve many documents on one socket want to hear who comes, and answer, before they take anything else. */
function introduceSelf(client: RawClient): Promise<void> {
  const emptyToken = Uint8Array.of(2, 0, 0)
  return new Promise((resolve) => {
    client.onMessage = () => {
      client.onMessage = () => undefined
      resolve()
    }
    client.socket.write(clientFrame(Buffer.concat([client.envelope, emptyToken])))
  })
}

function nameEnvelope(document: string): Uint8Array {
  const name = new TextEncoder().encode(document)
  return Uint8Array.of(name.length, ...name)
}

/** A whole client frame; the mask is zero, so the payload stands in it as it is. */
export function clientFrame(payload: Uint8Array): Buffer {
  const { length } = payload
  const header =
    length < 126
      ? [0x82, 0x80 | length]
      : length < 0x1_0000
        ? [0x82, 0xfe, length >> 8, length & 0xff]
        : [0x82, 0xff, 0, 0, 0, 0, ...bigEndian(length)]
  return Buffer.concat([Uint8Array.from(header), Uint8Array.of(0, 0, 0, 0), payload])
}

function bigEndian(length: number): readonly number[] {
  return [length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff]
}
