import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { documentOf, gated, setStage, titleIn } from '../testing/stage.ts'
import { connect, join, until } from '../testing/test-client.ts'
import { planDocument, startTestServer } from '../testing/test-server.ts'

const { serve, enter, keep } = setStage()

describe('the way of an edit', () => {
  it('[SY1] shows nothing to anybody before it is on disk', async () => {
    const gate = gated()
    const server = await serve({ wrap: gate.wrap })
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    gate.shut()
    ana.features().set('feature/f1/title', 'Export')
    ana.barrier(1)
    const held = await documentOf(server)
    await until(() => titleIn(held) === 'Export')
    const late = await connect(server)
    keep(late)
    await new Promise((resolve) => {
      setTimeout(resolve, 120)
    })
    expect(sam.features().get('feature/f1/title')).toBeUndefined()
    expect(ana.confirmed()).toBe(0)
    expect(late.provider.synced).toBe(false)
    gate.open()
    await until(() => sam.features().get('feature/f1/title') === 'Export' && ana.confirmed() === 1 && late.provider.synced)
    expect(late.features().get('feature/f1/title')).toBe('Export')
  })

  it('[SY2] confirms only what a new process finds again', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const first = await startTestServer({ folder })
    const ana = await join(first)
    ana.features().set('feature/f1/title', 'Export')
    ana.barrier(1)
    await until(() => ana.confirmed() === 1)
    ana.close()
    await first[Symbol.asyncDispose]()
    const second = await startTestServer({ folder })
    const again = await join(second)
    expect(again.features().get('feature/f1/title')).toBe('Export')
    again.close()
    await second[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })

  it('[SY3] serves a stock provider that knows nothing of our own messages', async () => {
    const server = await serve()
    const ana = await enter(server, { speaksParley: false })
    const sam = await enter(server, { role: 'sales', speaksParley: false })
    ana.features().set('feature/f1/title', 'Export')
    await until(() => sam.features().get('feature/f1/title') === 'Export')
    expect(sam.json('hello')).toBeUndefined()
  })

  it('[SY4] brings edits made offline on both sides together', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'owner' })
    ana.provider.disconnect()
    sam.provider.disconnect()
    ana.features().set('feature/f1/title', 'From Ana')
    sam.features().set('feature/f2/title', 'From Sam')
    ana.provider.connect()
    sam.provider.connect()
    await until(() => ana.features().get('feature/f2/title') === 'From Sam' && sam.features().get('feature/f1/title') === 'From Ana')
    expect(ana.ended()).toBeUndefined()
  })

  it('[SY5] gives a new feature its key', async () => {
    const server = await serve()
    const ana = await enter(server)
    ana.features().set('feature/f1/title', 'Export')
    ana.features().set('feature/f2/title', 'Import')
    await until(() => ana.features().get('feature/f1/key') === 'RM-1' && ana.features().get('feature/f2/key') === 'RM-2')
    expect(ana.features().size).toBe(4)
  })
})

describe('when storage fails', () => {
  it('[SY12] says "not saving" on a full disk, confirms nothing, and goes on by itself once there is room', async () => {
    const server = await serve()
    const ana = await enter(server)
    await server.storage.setMaxPages(1)
    ana.doc.transact(() => {
      for (let index = 0; index < 200; index += 1) ana.features().set(`feature/f${index}/title`, 'x'.repeat(100))
    })
    ana.barrier(1)
    await until(() => (ana.json('notice') as { storage?: string } | undefined)?.storage === 'not-saving')
    expect(ana.confirmed()).toBe(0)
    await server.storage.setMaxPages(100_000)
    await until(() => ana.confirmed() === 1)
    await until(() => (ana.json('notice') as { storage?: string }).storage === 'saving')
  })

  it('[SY13] shows a damaged document up to the damage, read-only, and serves the others', async () => {
    const folder = mkdtempSync(joinPath(tmpdir(), 'parley-test-'))
    const first = await startTestServer({ folder })
    const ana = await join(first)
    for (const title of ['one', 'two', 'three']) {
      ana.features().set('feature/f1/title', title)
      ana.barrier(title.length + (title === 'two' ? 10 : 0))
      await until(() => ana.features().get('feature/f1/title') === title && ana.confirmed() >= title.length)
    }
    ana.close()
    await first[Symbol.asyncDispose]()
    const database = new DatabaseSync(joinPath(folder, 'parley.db'))
    const { head } = database.prepare('SELECT max(seq) AS head FROM updates WHERE document = ?').get(planDocument) as { head: number }
    database.prepare('UPDATE updates SET bytes = ? WHERE document = ? AND seq = ?').run(Uint8Array.of(1, 2, 3), planDocument, head)
    database.close()
    const second = await startTestServer({ folder })
    const reader = await join(second)
    expect(reader.json('hello')).toMatchObject({ canWrite: false })
    expect(reader.json('notice')).toEqual({ storage: 'damaged' })
    expect(reader.features().get('feature/f1/title')).not.toBe('three')
    let closed = false
    reader.provider.on('connection-close', () => (closed = true))
    reader.features().set('feature/f1/title', 'four')
    reader.barrier(1)
    const other = await join(second, { document: 'sales-1' })
    other.barrier(1)
    await until(() => other.confirmed() === 1)
    expect(reader.confirmed()).toBe(0)
    expect(closed).toBe(false)
    reader.close()
    other.close()
    await second[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })
})
