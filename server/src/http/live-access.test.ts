import { asId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import { changeRole, removeMember } from '../auth/change-members.ts'
import { endSessions } from '../auth/end-sessions.ts'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'

const { serve, enter } = setStage()
const product = { workspaceId: asId<WorkspaceId>('w1'), personId: asId<UserId>('product') }
const deed = { actor: asId<UserId>('owner'), at: 0 }

function closing(client: TestClient): Promise<number | undefined> {
  return new Promise((resolve) => {
    client.provider.on('connection-close', (event) => resolve(event?.code))
  })
}

it('[SY35] makes a demotion felt in open sockets at once: edits under way are judged by the new role, and refused', async () => {
  const server = await serve()
  const olga = await enter(server, { role: 'owner' })
  const pat = await enter(server)
  const closed = closing(pat)
  const startedAt = performance.now()
  const changed = changeRole(server.app.services, { member: product, role: 'sales' }, deed)
  const writing = setInterval(() => pat.features().set('feature/f1/title', `At ${performance.now()}`), 1)
  expect((await changed).ok).toBe(true)
  expect(await closed).toBe(closeCode.reauthenticate)
  expect(performance.now() - startedAt).toBeLessThan(2000)
  await until(() => pat.ended()?.code === closeCode.resetRequired)
  clearInterval(writing)
  const seen = olga.features().get('feature/f1/title')
  pat.provider.disconnect()
  expect(olga.features().get('feature/f1/title')).toBe(seen)
  const again = await enter(server, { role: 'product' })
  expect(again.json('hello')).toMatchObject({ userId: 'product', role: 'sales' })
})

it('[SY35] sends away who was removed or signed out elsewhere, and nobody else', async () => {
  const server = await serve()
  const olga = await enter(server, { role: 'owner' })
  const pat = await enter(server)
  const sam = await enter(server, { role: 'sales' })
  expect((await removeMember(server.app.services, product, deed)).ok).toBe(true)
  await until(() => pat.ended() !== undefined)
  expect(pat.ended()?.code).toBe(closeCode.unauthenticated)
  const identity = await server.app.services.whoIs.identify({ cookie: await server.cookieOf('sales') })
  if (identity === undefined) throw new Error('nobody')
  await endSessions(server.app.services, identity, { id: null, keep: null })
  await until(() => sam.ended() !== undefined)
  expect(sam.ended()?.code).toBe(closeCode.unauthenticated)
  olga.barrier(1)
  await until(() => olga.confirmed() === 1)
})

it('[SY36] sends away whose session expires while the socket stands', async () => {
  let ahead = 0
  const server = await serve({ clock: () => Date.now() + ahead, limits: { expiryGapMs: 20 } })
  const pat = await enter(server)
  ahead = 31 * 24 * 3_600_000
  await until(() => pat.ended() !== undefined)
  expect(pat.ended()?.code).toBe(closeCode.unauthenticated)
})

it('[SY37] finds by itself what no change told of', async () => {
  const server = await serve({ limits: { accessGapMs: 30 } })
  const pat = await enter(server)
  await server.storage.removeMember(product, deed)
  await until(() => pat.ended() !== undefined)
  expect(pat.ended()?.code).toBe(closeCode.unauthenticated)
})
