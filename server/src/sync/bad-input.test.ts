import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { setStage, storedUpdates, updateMessage } from '../testing/stage.ts'
import { connect, until } from '../testing/test-client.ts'
import { planDocument } from '../testing/test-server.ts'

const { serve, enter, keep } = setStage()

describe('who may come in', () => {
  it('[SY6] closes with 4401, 4404 or 4403 when nobody is signed in, the document is unknown, or the role may not open it', async () => {
    const server = await serve()
    const stranger = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`)
    const code = await new Promise((resolve) => {
      stranger.on('close', resolve)
    })
    expect(code).toBe(closeCode.unauthenticated)
    expect((await enter(server, { document: 'nowhere' })).ended()?.code).toBe(closeCode.unknownDocument)
    expect((await enter(server, { document: 'sales-1', role: 'viewer' })).ended()?.code).toBe(closeCode.forbidden)
  })

  it('[SY7] refuses a page of another origin before the socket stands', async () => {
    const server = await serve()
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, {
      headers: { cookie: await server.cookieOf('product'), origin: 'https://evil.example' },
    })
    socket.on('error', () => undefined)
    const status = await new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    })
    expect(status).toBe(403)
  })

  it('[SY8] lets a viewer read, and resets one that writes', async () => {
    const server = await serve()
    const ana = await enter(server)
    const vic = await enter(server, { role: 'viewer' })
    expect(vic.json('hello')).toMatchObject({ role: 'viewer', canWrite: true })
    ana.features().set('feature/f1/title', 'Export')
    await until(() => vic.features().get('feature/f1/title') === 'Export')
    vic.features().set('feature/f1/title', 'Mine')
    await until(() => vic.ended() !== undefined)
    expect(vic.ended()?.code).toBe(closeCode.resetRequired)
    expect(ana.features().get('feature/f1/title')).toBe('Export')
  })

  it('[SY9] lets only so many into one room', async () => {
    const server = await serve({ limits: { maxConnectionsPerRoom: 1 } })
    await enter(server)
    const second = await connect(server)
    keep(second)
    const code = await new Promise((resolve) => {
      second.provider.on('connection-close', (event) => resolve(event?.code))
    })
    expect(code).toBe(closeCode.full)
  })
})

describe('bad input', () => {
  const bad: readonly (readonly [string, Uint8Array, number])[] = [
    ['an unknown type', Uint8Array.of(77), closeCode.protocolError],
    ['a message only the server sends', Uint8Array.of(101, 2, 123, 125), closeCode.protocolError],
    ['bytes left over', Uint8Array.of(100, 1, 9, 9), closeCode.protocolError],
    ['a truncated update', Uint8Array.of(0, 2, 200, 1, 1), closeCode.protocolError],
    ['an update that claims 30 million structs', updateMessage(Uint8Array.of(1, 255, 255, 255, 15, 1, 0)), closeCode.resetRequired],
    ['an update to an unknown root', updateMessage(foreignRoot()), closeCode.resetRequired],
    ['malformed presence', Uint8Array.of(1, 3, 1, 2, 3), closeCode.protocolError],
    ['more bytes than a message may have', new Uint8Array(2 * 1024 * 1024 + 1), closeCode.tooLarge],
  ]

  it.each(bad)('[SY10] answers %s with a close code and a reason, stores nothing and disturbs nobody', async (_what, bytes, code) => {
    const server = await serve()
    const ana = await enter(server)
    const mallory = await enter(server, { role: 'sales' })
    const before = await storedUpdates(server)
    mallory.send(bytes)
    await until(() => mallory.ended() !== undefined)
    expect(mallory.ended()?.code).toBe(code)
    expect(mallory.ended()?.reason).not.toBe('')
    expect(await storedUpdates(server)).toBe(before)
    ana.features().set('feature/f1/title', 'Still here')
    ana.barrier(1)
    await until(() => ana.confirmed() === 1)
  })

  it('[SY11] reads a client that sends too fast more slowly, and sends away one that does not stop', async () => {
    const server = await serve({ limits: { messages: { perSecond: 10, burst: 20 }, maxPauseMs: 2000 } })
    const ana = await enter(server)
    for (let message = 0; message < 200; message += 1) ana.barrier(message)
    const code = await new Promise((resolve) => {
      ana.provider.on('connection-close', (event) => resolve(event?.code))
    })
    expect(code).toBe(closeCode.rateLimited)
  })
})

function foreignRoot(): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('evil').set('a', 1)
  return Y.encodeStateAsUpdate(doc)
}
