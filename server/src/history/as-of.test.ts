import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { zones } from '@parley/shared/document/zone.ts'
import { entriesOf, type Entries } from '@parley/shared/history/entries.ts'
import { asId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { contextOf, seededRandom } from '@parley/shared/testing/builders.ts'
import { randomCommand } from '@parley/shared/testing/random-command.ts'
import { expect, it } from 'vitest'
import { compactZone } from '../sync/compact-zones.ts'
import type { Room } from '../sync/room.ts'
import { planDocument, startTestServer, type TestServer } from '../testing/test-server.ts'

const seeds = Array.from({ length: Number(process.env['SEEDS'] ?? 3) }, (_, index) => index + 1)
const start = Date.parse('2026-01-05T09:00:00Z')

async function roomOf(server: TestServer): Promise<Room> {
  const opened = await server.app.services.rooms.open(planDocument)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value.room
}

/** What people wrote; demand is worked out by the server in its own time. */
function told(entries: Entries): Entries {
  return { ...entries, demand: {} }
}

it.each(seeds)(
  '[HI1] shows the plan of any moment as it was then, across snapshots, checkpoints, exchanged containers and restarts (seed %i)',
  { timeout: 60_000 },
  async (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-past-'))
    const random = seededRandom(seed)
    let now = start
    let ids = 0
    const open = (isEmpty: boolean): Promise<TestServer> =>
      startTestServer({ folder, isEmpty, clock: () => now, limits: { snapshotAfterUpdates: 6, tendMs: 1_000_000 } })
    let server = await open(false)
    const recorded: { readonly at: number; readonly entries: Entries }[] = []
    for (let step = 0; step < 160; step += 1) {
      now += random() < 0.1 ? 86_400_000 : 1 + Math.floor(random() * 60_000)
      const room = await roomOf(server)
      const plan = openPlan(room.doc)
      const command = randomCommand(project(plan), { random, newId: () => `id-${(ids += 1)}` })
      if (command !== undefined)
        room.edit('product', () => void applyCommand(plan, command, { ...contextOf(asId<UserId>('product')), random }))
      if (random() < 0.05) room.edit('server', () => compactZone(room.doc, zones[Math.floor(random() * zones.length)] ?? 'features'))
      // A new feature is numbered in the next turn.
      await setImmediate()
      expect(await room.whenSaved(5000)).toBe(true)
      recorded.push({ at: now, entries: told(entriesOf(plan)) })
      const snapshot = room.takeSnapshot()
      if (snapshot !== undefined) await server.storage.saveSnapshot(planDocument, snapshot)
      if (random() < 0.03) {
        await server[Symbol.asyncDispose]()
        now += 1
        server = await open(true)
      }
    }
    expect((await server.storage.listCheckpoints(planDocument)).length).toBeGreaterThan(1)
    for (const { at, entries } of recorded) {
      const past = await server.app.services.timeMachine.asOf(planDocument, at)
      if (!past.ok) throw new Error(`nothing is kept of ${at}`)
      expect(told(JSON.parse(past.value.entries.toString()) as Entries)).toEqual(entries)
    }
    await server[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true })
  },
)
