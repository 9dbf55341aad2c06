import { expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { container } from '../gate/testing/board.ts'
import { entry, one } from '../gate/testing/craft-entry.ts'
import { craft } from '../gate/testing/craft.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import { documentOf, setStage, storedUpdates, updateMessage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import { planDocument } from '../testing/test-server.ts'
import { said } from './scene.ts'

const { serve, enter } = setStage()
const many = 1000
const unlimited = { perSecond: 1e9, burst: 1e9 }

it('[GA10] [SY42] a thousand updates with gaps, ten megabytes in all, are put off one by one: none is held, and nobody else waits', async () => {
  let deferred = 0
  const observer = { ...silentObserver, updateDeferred: () => (deferred += 1) }
  const server = await serve({
    observer,
    limits: { messages: unlimited, bytes: unlimited, maxBatchUpdates: 16, maxPendingBytes: 256 * 1024 },
  })
  const neighbour = await enter(server)
  const doc = await documentOf(server)
  const [held, stored] = [Y.encodeStateAsUpdate(doc), await storedUpdates(server)]
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${planDocument}`, {
    headers: { cookie: await server.cookieOf('sales') },
  })
  let questions = 0
  socket.on('message', (data: Buffer) => (questions += data[0] === 0 && data[1] === 0 ? 1 : 0))
  await until(() => questions === 1)
  const comment = entry(doc, 'comments', 'comment/f1/sales/c1')(one(said('x'.repeat(10_000))))
  for (let index = 0; index < many; index += 1)
    socket.send(updateMessage(craft([{ client: 4242, clock: 1 + 2 * index, structs: [comment] }])))
  await until(() => deferred > 0)
  expect(deferred).toBeLessThan(many)
  container(neighbour.doc, 'settings').set('setting/name', 'Still here')
  neighbour.barrier(1)
  await until(() => neighbour.confirmed() === 1)
  await until(() => deferred === many)
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null])
  expect(container(doc, 'comments').size).toBe(0)
  expect(Y.encodeStateAsUpdate(doc).length - held.length).toBeLessThan(200)
  expect(await storedUpdates(server)).toBe(stored + 1)
  // It asks once for what is missing, not once for each.
  expect(questions).toBe(1)
  expect(socket.readyState).toBe(WebSocket.OPEN)
  socket.terminate()
})
