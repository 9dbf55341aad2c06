import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { container, edit } from '../gate/testing/board.ts'
import { limits } from '../gate/limits.ts'
import { documentOf, setStage, storedUpdates, titleIn, updateMessage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'
import { planDocument, type TestServer } from '../testing/test-server.ts'

const { serve, enter } = setStage()

it('[GA16] takes the highest client id there is, which belongs to its person like any other', async () => {
  const server = await serve()
  const doc = new Y.Doc()
  doc.clientID = limits.clientId
  const ana = await enter(server, { doc })
  const olga = await enter(server, { role: 'owner' })
  ana.features().set('feature/f1/title', 'Export')
  await confirmed(ana, 1)
  await until(() => titleIn(olga.doc) === 'Export')
  const forged = edit(await documentOf(server), limits.clientId, (copy) => container(copy, 'features').set('feature/f1/title', 'Forged'))
  olga.send(updateMessage(forged))
  await until(() => olga.ended() !== undefined)
  expect(olga.ended()).toMatchObject({ code: closeCode.resetRequired, reason: expect.stringMatching(/^foreign-client: /) })
  expect(titleIn(ana.doc)).toBe('Export')
})

it('[GA19] lets an editor delete the whole plan, which stays in the log and is undone by one step', async () => {
  const server = await serve()
  const ana = await enter(server)
  const olga = await enter(server, { role: 'owner' })
  const brief = ana.doc.getXmlFragment('brief:f1')
  ana.doc.transact(() => {
    for (let feature = 1; feature <= 50; feature += 1) ana.features().set(`feature/f${feature}/title`, `Feature ${feature}`)
    const text = new Y.XmlText()
    brief.insert(0, [text])
    text.insert(0, 'Why we build it')
  })
  await confirmed(ana, 1)
  // The server names each feature on its own, shortly after it came; only the server deletes what it wrote.
  await until(() => ana.features().size === 100)
  const before = await storedUpdates(server)
  const undo = new Y.UndoManager([ana.features(), brief])
  ana.doc.transact(() => {
    for (const key of ana.features().keys()) if (key.endsWith('/title')) ana.features().delete(key)
    brief.delete(0, brief.length)
  })
  await confirmed(ana, 2)
  await until(() => olga.features().size === 50)
  expect(titleIn(await asLogged(server, before))).toBe('Feature 1')
  undo.undo()
  await confirmed(ana, 3)
  await until(() => olga.features().size === 100)
  expect(titleIn(olga.doc)).toBe('Feature 1')
  expect(olga.doc.getXmlFragment('brief:f1').toJSON()).toBe('Why we build it')
  expect(ana.ended()).toBeUndefined()
})

async function confirmed(client: TestClient, version: number): Promise<void> {
  client.barrier(version)
  await until(() => client.confirmed() === version)
}

/** The document as its log has it up to an update. */
async function asLogged(server: TestServer, last: number): Promise<Y.Doc> {
  const loaded = await server.storage.load(planDocument)
  if (!loaded.ok) throw new Error(loaded.failure)
  const doc = new Y.Doc()
  for (const { seq, bytes } of loaded.value.tail) if (seq <= last) Y.applyUpdate(doc, bytes)
  return doc
}
