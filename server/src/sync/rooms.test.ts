import { afterEach, expect, it } from 'vitest'
import type { Observer } from '../observe/observer.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import { documentOf, setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import { planDocument } from '../testing/test-server.ts'
import type { Room } from './room.ts'
import { Rooms } from './rooms.ts'
import { defaultSyncOptions } from './sync-options.ts'

const { serve, enter } = setStage()
const unloadAfterMs = 1000
const limits = { ...defaultSyncOptions, tendMs: 5, unloadAfterMs }

let now = 0
let tends = 0
const clock = (): number => now
const observer: Observer = {
  ...silentObserver,
  lagging: () => {
    tends += 1
  },
}

/** A look after all rooms, from beginning to end. */
async function tended(): Promise<void> {
  const seen = tends
  await until(() => tends > seen + 1)
}

const houses: Rooms[] = []
afterEach(async () => {
  for (const rooms of houses.splice(0)) await rooms[Symbol.asyncDispose]()
})

/** Rooms that nobody but the test asks for. */
async function house(): Promise<{ readonly rooms: Rooms; readonly open: () => Promise<Room> }> {
  const { storage } = await serve()
  const rooms = new Rooms({ storage, observer, clock, limits, prepare: () => undefined })
  houses.push(rooms)
  return {
    rooms,
    async open() {
      const opened = await rooms.open(planDocument)
      if (!opened.ok) throw new Error(opened.failure)
      return opened.value.room
    },
  }
}

it('[SY43] lets a document go after nobody was in it nor asked for it for so long, and not before', async () => {
  const { rooms, open } = await house()
  const room = await open()
  await tended()
  now += unloadAfterMs
  await tended()
  expect([room.doc.isDestroyed, rooms.openCount]).toEqual([false, 1])
  now += 1
  await until(() => room.doc.isDestroyed)
  expect(rooms.openCount).toBe(0)
  expect(await open()).not.toBe(room)
})

it('[SY43] keeps a document that somebody keeps asking for', async () => {
  const { open } = await house()
  const room = await open()
  for (let time = 0; time < 4; time += 1) {
    await tended()
    now += unloadAfterMs
    expect(await open()).toBe(room)
  }
  expect(room.doc.isDestroyed).toBe(false)
})

it('[SY43] keeps a document that somebody is in, and lets it go after they left', async () => {
  const server = await serve({ limits, clock, observer })
  const { rooms } = server.app.services
  const viewer = await enter(server, { role: 'viewer' })
  const doc = await documentOf(server)
  // The desk has opened the other document, in which nobody is.
  await until(() => rooms.openCount === 2)
  await until(() => {
    now += unloadAfterMs + 1
    return rooms.openCount === 1
  })
  now += 10 * unloadAfterMs
  await tended()
  expect([doc.isDestroyed, rooms.openCount, viewer.ended()]).toEqual([false, 1, undefined])
  viewer.close()
  await until(() => {
    now += unloadAfterMs + 1
    return doc.isDestroyed
  })
})
