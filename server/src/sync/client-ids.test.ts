import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { setStage, updateMessage } from '../testing/stage.ts'
import { join, until, type TestClient } from '../testing/test-client.ts'
import { startTestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()

/** What a replica of this client's document with another's client id would send. */
function forged({ doc }: TestClient, clientId: number): Uint8Array {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = clientId
  const before = Y.encodeStateVector(copy)
  const features = copy.getMap('meta').get('features')
  if (features instanceof Y.Map) features.set('feature/f9/title', 'Forged')
  return Y.encodeStateAsUpdate(copy, before)
}

it('[SY30] binds a client id to its person with the first update, and still knows after a restart', async () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
  const first = await startTestServer({ folder })
  const ana = await join(first)
  ana.features().set('feature/f1/title', 'Export')
  ana.barrier(1)
  await until(() => ana.confirmed() === 1)
  ana.close()
  await first[Symbol.asyncDispose]()
  const second = await startTestServer({ folder })
  const mallory = await join(second, { role: 'owner' })
  mallory.send(updateMessage(forged(mallory, ana.doc.clientID)))
  await until(() => mallory.ended() !== undefined)
  expect(mallory.ended()).toMatchObject({ code: closeCode.resetRequired, reason: expect.stringContaining('foreign-client') })
  const back = await join(second, { doc: ana.doc })
  back.features().set('feature/f1/title', 'Export again')
  back.barrier(1)
  await until(() => back.confirmed() === 1)
  mallory.close()
  back.close()
  await second[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

it('[SY31] lets nobody use the client id that another shows presence under', async () => {
  const server = await serve()
  const ana = await enter(server)
  const mallory = await enter(server, { role: 'sales' })
  ana.provider.awareness.setLocalState({ editing: 'f1' })
  await until(() => mallory.provider.awareness.getStates().get(ana.doc.clientID)?.['editing'] === 'f1')
  mallory.send(updateMessage(forged(mallory, ana.doc.clientID)))
  await until(() => mallory.ended() !== undefined)
  expect(mallory.ended()?.reason).toContain('foreign-client')
  ana.features().set('feature/f1/title', 'Mine')
  ana.barrier(1)
  await until(() => ana.confirmed() === 1)
})

it('[SY32] judges nothing of what a client sent behind a refused update, and everything others sent with it', async () => {
  const server = await serve()
  const ana = await enter(server)
  const mallory = await enter(server, { role: 'product' })
  mallory.features().set('feature/f1/status', 'no such status')
  mallory.features().set('feature/f2/title', 'Behind it')
  ana.features().set('feature/f3/title', 'Beside it')
  ana.barrier(1)
  await until(() => ana.confirmed() === 1 && mallory.ended() !== undefined)
  expect([...ana.features().keys()].filter((key) => key.endsWith('/title'))).toEqual(['feature/f3/title'])
})
