import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { gated, setStage } from '../testing/stage.ts'
import { join, until, type TestClient } from '../testing/test-client.ts'
import { startTestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()

describe('long lives', () => {
  it('[SY17] sends a silent connection something before a provider would hang up', async () => {
    const server = await serve({ limits: { heartbeatMs: 30 } })
    const ana = await enter(server)
    // Presence is repeated too; somebody without any still has to hear something.
    ana.provider.awareness.setLocalState(null)
    await until(() => ana.provider.awareness.getStates().size === 0)
    await new Promise((resolve) => {
      setTimeout(resolve, 150)
    })
    let messages = 0
    ana.provider.ws?.addEventListener('message', () => (messages += 1))
    await until(() => messages >= 3)
    expect(messages).toBeGreaterThanOrEqual(3)
  })

  it('[SY18] gives a reader that was too slow everything it missed', async () => {
    const server = await serve({ limits: { lagBytes: 20_000, caughtUpBytes: 10_000, tendMs: 20 } })
    const ana = await enter(server)
    const slow = await enter(server, { role: 'sales' })
    const raw = slow.provider.ws as unknown as WebSocket
    raw.pause()
    for (let index = 0; index < 120; index += 1) ana.features().set(`feature/f${index}/source`, `${index}`.padEnd(200, 'x'))
    // Enough to fill the kernel's buffers on both sides as well.
    const big = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `comment/f${index}/product/c1`,
        { threadId: null, body: 'x'.repeat(9999), mentions: [], at: '2026-11-23T10:00:00.000Z', editedAt: null },
      ]),
    )
    for (let round = 0; round < 12; round += 1) {
      ana.doc.transact(() => {
        for (const [key, value] of Object.entries(big)) comments(ana).set(key, { ...value, body: value.body.slice(round) })
      })
      ana.barrier(round + 1)
      await until(() => ana.confirmed() === round + 1)
    }
    raw.resume()
    await until(() => slow.features().get('feature/f119/source') !== undefined && comments(slow).size === 40)
    await until(() => Buffer.compare(Y.encodeStateVector(slow.doc), Y.encodeStateVector(ana.doc)) === 0)
    expect(comments(slow).toJSON()).toEqual(comments(ana).toJSON())
  })

  it('[SY19] exchanges an overgrown container when it is quiet, and the document shrinks to what lives', async () => {
    const server = await serve({ limits: { snapshotAfterUpdates: 10, tendMs: 20, quietMs: 50, messages: { perSecond: 1e6, burst: 1e6 } } })
    const ana = await enter(server)
    for (let index = 0; index < 3000; index += 1) ana.features().set('feature/f1/title', `Title ${index}`)
    const old = ana.features()
    await until(() => ana.doc.getMap('meta').get('features') !== old)
    expect(ana.features().get('feature/f1/title')).toBe('Title 2999')
    const fresh = new Y.Doc()
    const container = new Y.Map()
    fresh.getMap('meta').set('features', container)
    for (const [key, value] of ana.features()) container.set(key, value)
    expect(Y.encodeStateAsUpdate(ana.doc).length).toBeLessThan(Y.encodeStateAsUpdate(fresh).length + 260)
  })

  it('[SY20] stops without losing what it received, and tells everybody that it restarts', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const gate = gated()
    const server = await startTestServer({ folder, wrap: gate.wrap })
    const ana = await join(server)
    gate.shut()
    ana.features().set('feature/f1/title', 'Last words')
    ana.barrier(1)
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
    const closing = new Promise((resolve) => {
      ana.provider.on('connection-close', (event) => resolve(event?.code))
    })
    const stopped = server[Symbol.asyncDispose]()
    gate.open()
    await stopped
    expect(await closing).toBe(closeCode.restarting)
    ana.close()
    const next = await startTestServer({ folder })
    const again = await join(next)
    expect(again.features().get('feature/f1/title')).toBe('Last words')
    again.close()
    await next[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
})

function comments(client: TestClient): Y.Map<unknown> {
  const container = client.doc.getMap('meta').get('comments')
  if (!(container instanceof Y.Map)) throw new Error('no comments yet')
  return container
}
