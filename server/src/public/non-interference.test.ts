import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '@parley/shared/commands/command.ts'
import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { publicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { seededRandom } from '@parley/shared/testing/builders.ts'
import { randomCommand } from '@parley/shared/testing/random-command.ts'
import { randomSalesCommand } from '@parley/shared/testing/random-sales-command.ts'
import { linksTold } from '../testing/links-told.ts'
import { openPage, sendForm } from '../testing/outsider.ts'
import { everyAnswer, goPublic, plan, publicationDesk, shown, type RawAnswer } from '../testing/public-world.ts'
import { setStage } from '../testing/stage.ts'
import { planDocument, type TestServer } from '../testing/test-server.ts'
import { renderPicture } from './render-picture.ts'

const { serve } = setStage()
const now = Date.UTC(2026, 10, 26)
const ana = asId<UserId>('product')

/** Two servers with the same secret, clock and address are one world twice. */
function world(): Promise<TestServer> {
  return serve({ clock: () => now, config: { publicUrl: 'https://acme.example' } })
}

function digest({ status, headers, body }: RawAnswer): string {
  return `${status}\n${headers}\n${createHash('sha256').update(body).digest('hex')}`
}

async function seenBy(server: TestServer): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries([...(await everyAnswer(server))].map(([asked, answer]) => [asked, digest(answer)]))
}

const publicFeatures = ['a', 'b', 'c'] as const

const fromAcme = { headers: { origin: 'https://acme.example' } }

async function cardIds(server: TestServer): Promise<Readonly<Record<string, string>>> {
  const { cards } = publicRoadmap.parse(JSON.parse((await openPage(server, '/p/acme.json')).text))
  return Object.fromEntries(cards.map(({ title, id }) => [title, id]))
}

/** What outsiders may see changes, in the same way in both worlds. */
function publicEdits(random: () => number): readonly Command[] {
  const featureId = asId<FeatureId>(publicFeatures[Math.floor(random() * publicFeatures.length)] ?? 'a')
  const roll = random()
  if (roll < 0.3) return [{ kind: 'edit-feature', featureId, edit: { publicTitle: `Words ${Math.floor(random() * 100)}` } }]
  if (roll < 0.5)
    return [{ kind: 'edit-feature', featureId, edit: { publicSummary: random() < 0.3 ? null : `More ${Math.floor(random() * 9)}` } }]
  if (roll < 0.7) return [{ kind: 'edit-feature', featureId, edit: { visibility: random() < 0.5 ? 'public' : 'private' } }]
  const horizon = (['now', 'next', 'later'] as const)[Math.floor(random() * 3)] ?? 'now'
  return [{ kind: 'move-feature', featureId, place: { horizon, after: null, before: null } }]
}

/** What outsiders may not see changes in one world only, as anybody in the company would change it. */
async function privateEdits(server: TestServer, random: () => number): Promise<void> {
  let made = 0
  const newId = (): string => `x${(made += 1)}${Math.floor(random() * 1e9)}`
  const context = { actor: ana, role: 'server', clock: () => now + made, random, origin: 'test' } as const
  const { rooms } = server.app.services
  const [open, sales] = await Promise.all([rooms.open(planDocument), rooms.open(asId('sales-1'))])
  if (!open.ok || !sales.ok) throw new Error('no documents')
  open.value.room.edit('product', () => {
    const document = openPlan(open.value.room.doc)
    for (let step = 0; step < 8; step += 1) {
      const command = randomCommand(project(document), { random, newId })
      if (command === undefined) continue
      const isShown = 'featureId' in command && publicFeatures.some((id) => id === command.featureId)
      const isPublic = isShown && /^(edit|move|delete|restore)-feature$/.test(command.kind)
      if (!isPublic) applyCommand(document, command, context)
    }
    const featureId = asId<FeatureId>(publicFeatures[Math.floor(random() * 3)] ?? 'a')
    const edit = {
      title: `Own ${newId()}`,
      ownerId: ana,
      tags: [newId()],
      window: { start: '2027-01-01', end: '2027-01-31', resolution: 'day' },
    } as const
    applyCommand(document, { kind: 'edit-feature', featureId, edit }, context)
    writeEntries(document, linksTold(featureId, now, newId), 'server')
  })
  sales.value.room.edit('sales', () => {
    const document = openSales(sales.value.room.doc)
    for (let step = 0; step < 8; step += 1) {
      const view = projectSales(document)
      applySalesCommands(document, [randomSalesCommand(view, { random, newId, actor: ana })], context)
    }
  })
}

it('[PW16] two worlds that differ only in what is private give strangers the same bytes, whatever they ask', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const [one, other] = await Promise.all([world(), world()])
      const common = seededRandom(seed)
      const privately = seededRandom(seed + 1)
      for (const server of [one, other]) {
        const desk = await goPublic(server, { votes: true, ideas: true, subscriptions: true })
        await plan(server, ...publicFeatures.flatMap((id) => shown(id, `Public ${id}`)))
        await desk.look()
      }
      const cards = Object.values(await cardIds(one))
      for (let round = 0; round < 6; round += 1) {
        const edits = publicEdits(common)
        await privateEdits(other, privately)
        for (const server of [one, other]) {
          await plan(server, ...edits)
          await (await publicationDesk(server)).look()
        }
        // What outsiders do is public, and the same in both worlds; it shows in the pages that are compared.
        for (const card of cards) {
          const answers = await Promise.all([one, other].map((server) => sendForm(server, `/p/acme/cards/${card}/vote`, fromAcme)))
          expect(answers.map(({ status, headers, text }) => [status, headers.location, text])[1]).toEqual(
            answers.map(({ status, headers, text }) => [status, headers.location, text])[0],
          )
        }
        if (round % 3 === 2) {
          for (const server of [one, other]) await (await publicationDesk(server)).count()
          expect(await seenBy(other)).toEqual(await seenBy(one))
        }
      }
      await Promise.all([one, other].map((server) => server[Symbol.asyncDispose]()))
    }),
    { numRuns: 4 },
  )
}, 120_000)

it('[PW18] the picture is drawn from the public JSON alone', async () => {
  const server = await world()
  const desk = await goPublic(server)
  await plan(server, ...shown('a', 'Works offline'))
  await desk.look()
  const answers = await everyAnswer(server)
  const json = publicRoadmap.parse(JSON.parse(answers.get('GET /p/acme.json identity')?.body.toString() ?? ''))
  const picture = answers.get('GET /p/acme/og.png identity')?.body
  expect(picture?.subarray(1, 4).toString()).toBe('PNG')
  expect(picture?.equals(await renderPicture(json))).toBe(true)
})
