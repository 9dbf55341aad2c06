import { closeCode } from '@parley/shared/protocol/close-code.ts'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { documentOf, storedUpdates, updateMessage } from '../testing/stage.ts'
import { join, until, type TestClient } from '../testing/test-client.ts'
import { planDocument, startTestServer, type TestServer } from '../testing/test-server.ts'
import { container } from '../gate/testing/board.ts'
import { attacks } from './attacks.ts'
import type { Attack } from './attack.ts'
import { past } from './scene.ts'

describe('sent to a server', () => {
  let server: TestServer
  let neighbour: TestClient
  let doc: Y.Doc
  let turn = 0

  beforeAll(async () => {
    server = await startTestServer()
    for (const { role, clientId, write } of past) {
      const own = new Y.Doc()
      own.clientID = clientId
      const client = await join(server, { role, doc: own })
      write(client.doc)
      client.barrier(1)
      await until(() => client.confirmed() === 1)
      client.close()
    }
    neighbour = await join(server, { role: 'owner' })
    doc = await documentOf(server)
    // The server names the feature on its own, shortly after it came.
    await until(() => container(neighbour.doc, 'features').has('feature/f1/key'))
  })

  afterAll(async () => {
    neighbour.close()
    await server[Symbol.asyncDispose]()
  })

  /** Sends it, in the answer to the server's question too where it was only put off, and tells how the connection ended. */
  async function attack({ by, update }: Attack): Promise<{ readonly code: number; readonly reason: string }> {
    const headers = { cookie: await server.cookieOf(by) }
    const bytes = update(doc)
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, { headers })
    // Before its greeting the server holds only a little of what comes.
    socket.once('message', () => {
      socket.send(updateMessage(bytes))
      socket.send(stateMessage(bytes))
    })
    return new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  it.each([...attacks.deny, ...attacks.defer])(
    '[GA1] $title ends its connection, is neither kept nor relayed, and stops nobody',
    async (one) => {
      const stored = await storedUpdates(server)
      const held = Y.encodeStateAsUpdate(doc)
      const seen = Y.encodeStateAsUpdate(neighbour.doc)
      const ended = await attack(one)
      expect(ended).toEqual({ code: closeCode.resetRequired, reason: expect.stringMatching(new RegExp(`^${one.expected}: `)) })
      expect(await storedUpdates(server)).toBe(stored)
      expect(Buffer.compare(Y.encodeStateAsUpdate(doc), held)).toBe(0)
      expect(Buffer.compare(Y.encodeStateAsUpdate(neighbour.doc), seen)).toBe(0)
      const next = (turn += 1)
      container(neighbour.doc, 'settings').set('setting/name', `Still here ${next}`)
      neighbour.barrier(next)
      await until(() => neighbour.confirmed() === next)
      expect(container(doc, 'settings').get('setting/name')).toBe(`Still here ${next}`)
    },
  )
})

function stateMessage(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
