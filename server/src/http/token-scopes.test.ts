import type { CreatedToken } from '@parley/shared/protocol/accounts.ts'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import type { RoadmapJson } from '@parley/shared/protocol/http.ts'
import { startAccountServer } from '../testing/account-server.ts'
import { join, until, type TestClient } from '../testing/test-client.ts'

it('[AC19] lets a token write to documents only with that scope', async () => {
  await using acme = await startAccountServer()
  const [roadmap] = (await acme.owner.get('/roadmaps')).body as readonly RoadmapJson[]
  const document = roadmap?.documents.plan ?? ''
  async function enter(scopes: readonly string[]): Promise<TestClient> {
    const made = await acme.owner.send('POST', '/tokens', { name: 'Script', scopes, expiresInDays: 1 })
    const { token } = made.body as CreatedToken
    return join(acme.server, { document, headers: { authorization: `Bearer ${token}` } })
  }
  const writer = await enter(['read', 'write'])
  const reader = await enter(['read'])
  expect(writer.json('hello')).toMatchObject({ role: 'owner', canWrite: true })
  expect(reader.json('hello')).toMatchObject({ role: 'owner', canWrite: false })
  writer.features().set('feature/f1/title', 'Export')
  await until(() => reader.features().get('feature/f1/title') === 'Export')
  reader.features().set('feature/f1/title', 'Mine')
  await until(() => reader.ended() !== undefined)
  expect(reader.ended()?.code).toBe(closeCode.resetRequired)
  expect(writer.features().get('feature/f1/title')).toBe('Export')
  writer.close()
  reader.close()
})
