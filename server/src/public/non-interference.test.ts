import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Command } from '@parley/shared/commands/command.ts'
import type { SalesCommand } from '@parley/shared/commands/sales-command.ts'
import { applyCommand } from '@parley/shared/commands/apply-command.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import { writeParagraphs } from '@parley/shared/demo/write-brief.ts'
import { briefOf, openPlan } from '@parley/shared/document/plan-doc.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { writeEntries } from '@parley/shared/document/live-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { instantAt } from '@parley/shared/base/instant.ts'
import {
  asId,
  type CallId,
  type CommentId,
  type CompanyId,
  type ContactId,
  type DealId,
  type FeatureId,
  type InitiativeId,
  type KeyResultId,
  type LinkId,
  type ObjectiveId,
  type ProductId,
  type PromiseId,
  type RequestId,
  type UserId,
} from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { publicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { seededRandom } from '@parley/shared/testing/builders.ts'
import { randomCommand } from '@parley/shared/testing/random-command.ts'
import { randomSalesCommand } from '@parley/shared/testing/random-sales-command.ts'
import { openPage, sendForm } from '../testing/outsider.ts'
import { everyAnswer, goPublic, plan, publicationDesk, sell, shown, unpacked, type RawAnswer } from '../testing/public-world.ts'
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
    writeEntries(document, linksTold(featureId, newId), 'server')
  })
  sales.value.room.edit('sales', () => {
    const document = openSales(sales.value.room.doc)
    for (let step = 0; step < 8; step += 1) {
      const view = projectSales(document)
      applySalesCommands(document, [randomSalesCommand(view, { random, newId, actor: ana })], context)
    }
  })
}

/** What the server knows of trackers and of what a feature links to. */
function linksTold(featureId: FeatureId, word: (what: string) => string): Parameters<typeof writeEntries>[1] {
  const at = instantAt(now)
  const facts = { title: word('issue'), state: word('state'), category: 'doing', assignee: word('assignee'), updatedAt: at }
  const site = `https://${word('site').toLowerCase()}.example`
  return [
    { zone: 'links', key: keys.linkState(featureId, asId<LinkId>('source')), value: { facts, problem: null, readAt: at } },
    { zone: 'links', key: keys.tracker('t1'), value: { system: 'jira', site, problem: null } },
  ]
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

let planted: string[] = []

/** A word that stands nowhere else. */
function canary(where: string): string {
  const word = `Zq${createHash('sha256').update(where).digest('hex').slice(0, 10)}`
  planted.push(word)
  return word
}

async function plantCanaries(server: TestServer): Promise<void> {
  const hidden = asId<FeatureId>(canary('id'))
  const told = asId<FeatureId>('a')
  const objectiveId = asId<ObjectiveId>(canary('objective id'))
  const keyResultId = asId<KeyResultId>(canary('key result id'))
  const initiativeId = asId<InitiativeId>(canary('initiative id'))
  const productId = asId<ProductId>(canary('product id'))
  const secretWords = { visibility: 'private', publicTitle: canary('public title'), publicSummary: canary('public summary') } as const
  const commands: Command[] = [
    { kind: 'rename-roadmap', name: canary('name') },
    { kind: 'add-product', productId, name: canary('product'), hue: 1 },
    { kind: 'add-initiative', initiativeId, name: canary('initiative') },
    { kind: 'add-objective', objectiveId, title: canary('objective') },
    { kind: 'add-key-result', keyResultId, objectiveId, title: canary('key result'), edit: { unit: canary('unit') } },
    {
      kind: 'add-feature',
      featureId: hidden,
      title: canary('title'),
      productId,
      place: { horizon: 'now', after: null, before: null },
      source: canary('source'),
    },
    { kind: 'edit-feature', featureId: hidden, edit: { ...secretWords, initiativeId, ownerId: ana, tags: [canary('tag')] } },
    { kind: 'edit-feature', featureId: told, edit: { title: canary('own title'), initiativeId, tags: [canary('tag of a public one')] } },
  ]
  for (const featureId of [hidden, told]) {
    const of = String(featureId)
    commands.push(
      { kind: 'link-key-result', featureId, keyResultId, contribution: 2 },
      {
        kind: 'add-external-link',
        featureId,
        linkId: asId<LinkId>(canary(`link id ${of}`)),
        address: `https://example.com/${canary(`address ${of}`)}`,
        label: canary(`label ${of}`),
      },
      {
        kind: 'add-comment',
        featureId,
        commentId: asId<CommentId>(canary(`comment id ${of}`)),
        threadId: null,
        body: canary(of),
        mentions: [],
      },
      {
        kind: 'guide',
        featureId,
        audience: 'prospect',
        guidance: {
          verdict: 'ask_pm',
          sentence: canary(`sentence ${of}`),
          dontSay: canary(`do not say ${of}`),
          reason: canary(`reason ${of}`),
          validUntil: null,
        },
      },
    )
  }
  for (const [state, edit] of [
    ['declined', { visibility: 'public', status: 'declined' }],
    ['theme', { visibility: 'theme_only' }],
    ['idea', { visibility: 'public' }],
    ['deleted', { visibility: 'public' }],
  ] as const) {
    const featureId = asId<FeatureId>(canary(`id ${state}`))
    const horizon = state === 'idea' ? 'none' : 'now'
    commands.push(
      { kind: 'add-feature', featureId, title: canary(`title ${state}`), productId: null, place: { horizon, after: null, before: null } },
      { kind: 'edit-feature', featureId, edit: { ...edit, publicTitle: canary(`public ${state}`) } },
      ...(state === 'deleted' ? [{ kind: 'delete-feature', featureId } as const] : []),
    )
  }
  await plan(server, ...commands)
  const opened = await server.app.services.rooms.open(planDocument)
  if (!opened.ok) throw new Error('no plan')
  const { room } = opened.value
  for (const featureId of [hidden, told])
    room.edit('product', () => writeParagraphs(briefOf(room.doc, featureId), [canary(`brief ${featureId}`)]))
  for (const featureId of [hidden, told]) {
    const writes = linksTold(featureId, (what) => canary(`${what} of a link of ${featureId}`))
    room.edit('server', () => writeEntries(room, writes, 'server'))
  }
  await plantSales(server, told)
}

async function plantSales(server: TestServer, featureId: FeatureId): Promise<void> {
  const companyId = asId<CompanyId>(canary('company id'))
  const dealId = asId<DealId>(canary('deal id'))
  const commands: SalesCommand[] = [
    {
      kind: 'add-company',
      companyId,
      edit: {
        name: canary('company'),
        kind: 'customer',
        domain: `${canary('domain').toLowerCase()}.example`,
        industry: canary('industry'),
        region: canary('region'),
        segment: canary('segment'),
        source: canary('company source'),
        arr: { amount: 918_273_645, currency: 'EUR' },
      },
    },
    {
      kind: 'add-contact',
      companyId,
      contactId: asId<ContactId>(canary('contact id')),
      edit: { name: canary('contact'), email: `${canary('mail')}@acme.example`, title: canary('contact title') },
    },
    { kind: 'add-deal', dealId, companyId, edit: { name: canary('deal'), lostReason: canary('lost reason') } },
    {
      kind: 'log-request',
      requestId: asId<RequestId>(canary('request id')),
      words: { text: canary('request'), companyId, dealId, aboutFeatureId: featureId },
    },
    {
      kind: 'make-promise',
      promiseId: asId<PromiseId>(canary('promise id')),
      featureId,
      companyId,
      horizon: 'now',
      words: { statement: canary('promise'), evidence: canary('evidence') },
    },
    { kind: 'start-call', callId: asId<CallId>(canary('call id')), title: canary('call'), companyId, dealId },
  ]
  await sell(server, ...commands)
}

/** The same bytes as whoever looks for something hidden in them would read them. */
function readings(body: Buffer): readonly string[] {
  const text = body.toString('latin1')
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []
  const decoded = runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')))
  const hex = (text.match(/[0-9a-fA-F]{16,}/g) ?? []).map((run) => Buffer.from(run, 'hex').toString('latin1'))
  const percent = text.replaceAll(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const escapes = text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const entities = text.replaceAll(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, x?: string, d?: string) =>
    String.fromCodePoint(x === undefined ? Number(d) : Number.parseInt(x, 16)),
  )
  return [text, percent, escapes, entities, ...decoded, ...hex].map((reading) => reading.toLowerCase())
}

it('[PW17] no word planted in anything private is in any answer to a stranger, raw, unpacked or decoded', async () => {
  planted = ['Ms owner', 'Ms product', 'owner@example.com', '918273645', '9182736', instantAt(now).slice(0, 10)]
  const server = await world()
  const desk = await goPublic(server)
  await plan(server, ...publicFeatures.flatMap((id) => shown(id, `Public ${id}`)))
  await plantCanaries(server)
  await desk.look()
  const answers = await everyAnswer(server)
  expect(answers.get('GET /p/acme.json identity')?.body.toString()).toContain('Public a')
  expect(planted.length).toBeGreaterThan(65)
  const forms = planted.flatMap((word) => [
    word.toLowerCase(),
    Buffer.from(word).toString('hex'),
    Buffer.from(word.toLowerCase()).toString('hex'),
  ])
  const found = [...answers].flatMap(([asked, answer]) => {
    const seen = readings(Buffer.concat([Buffer.from(`${answer.headers}\n`), answer.body, unpacked(answer)]))
    return forms.filter((form) => seen.some((reading) => reading.includes(form))).map((form) => `${form} in ${asked}`)
  })
  expect(found).toEqual([])
})

it('[PW17] the reader finds a canary however it is written down', () => {
  const word = canary('itself')
  const forms = [
    word,
    Buffer.from(`..${word}`).toString('base64'),
    `x${Buffer.from(word).toString('base64url')}`,
    Buffer.from(word).toString('hex'),
    word
      .split('')
      .map((letter) => `%${letter.charCodeAt(0).toString(16)}`)
      .join(''),
    word
      .split('')
      .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
      .join(''),
    word
      .split('')
      .map((letter) => `&#${letter.charCodeAt(0)};`)
      .join(''),
  ]
  const missed = forms.filter((form) => !readings(Buffer.from(`<p>${form}</p>`)).some((reading) => reading.includes(word.toLowerCase())))
  expect(missed).toEqual([])
})

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
