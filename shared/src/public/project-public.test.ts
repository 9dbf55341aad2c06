import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantAt } from '../base/instant.ts'
import { horizons, statuses, type Feature } from '../model/feature.ts'
import { visibilities } from '../model/guidance.ts'
import { asId, type CommentId, type FeatureId, type InitiativeId, type ProductId, type UserId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { randomCommand } from '../testing/random-command.ts'
import { applyCommand } from '../commands/apply-command.ts'
import { anEmptyPlan, applyAll, contextOf, place, seededRandom } from '../testing/builders.ts'
import { canonicalJson } from './public-roadmap.ts'
import { publicPeriod } from './project-public.ts'
import { open, planOf, publicOf } from './public-fixture.spec.ts'

const told = asId<InitiativeId>('told')
const kept = asId<InitiativeId>('kept')
const product = asId<ProductId>('p')

it('[PU1] a card is what product marked as public, in public words, and has nothing else', () => {
  const feature = open('f', {
    title: 'Halden needs it',
    publicTitle: 'Works offline',
    publicSummary: 'Everywhere.',
    key: 'PRD-12',
    productId: product,
    ownerId: asId<UserId>('ana'),
    tags: ['secret'],
    source: 'jira:X-1',
    createdAt: instantAt(0),
  })
  expect(publicOf(planOf(feature))).toEqual({
    title: 'Ours',
    intro: 'Hello.',
    note: 'Plans change.',
    layout: 'columns',
    themes: [],
    cards: [
      {
        id: 'card-f',
        lane: 'now',
        title: 'Works offline',
        summary: 'Everywhere.',
        theme: 'Scheduler',
        period: null,
        status: 'planned',
        updated: '2026-11',
      },
    ],
  })
})

it('[PU1] shows nothing of what is private, deleted, declined or without a horizon', () => {
  const hidden: readonly Partial<Feature>[] = [
    { visibility: 'private' },
    { deletedAt: instantAt(1) },
    { status: 'declined' },
    { horizon: 'none' },
    { visibility: 'theme_only' },
  ]
  expect(publicOf(planOf(...hidden.map((about, index) => open(`f${index}`, about)))).cards).toEqual([])
})

it('[PU2] a title of its own is public only where the owner’s policy says so', () => {
  const plan = planOf(open('a', { title: 'Own words' }), open('b', { publicTitle: 'Public words' }))
  expect(publicOf(plan).cards.map(({ title }) => title)).toEqual(['Own words', 'Public words'])
  expect(publicOf(plan, { ownTitles: false }).cards.map(({ title }) => title)).toEqual(['Public words'])
})

it('[PU3] a theme is the public name of the initiative or else the product, once for each column, however many stand behind it', () => {
  const themed = { visibility: 'theme_only', productId: product } as const
  const plan = planOf(
    open('a', { ...themed, initiativeId: told }),
    open('b', { ...themed, initiativeId: told }),
    open('c', { ...themed, initiativeId: kept }),
    open('d', { visibility: 'theme_only' }),
    open('e', { initiativeId: kept }),
  )
  const made = publicOf(plan)
  expect(made.themes).toEqual([
    { lane: 'now', name: 'Offline first' },
    { lane: 'now', name: 'Scheduler' },
  ])
  expect(made.cards.map(({ theme }) => theme)).toEqual([null])
})

it.each([
  ['2026-12-18', 'day', 'Q4 2026'],
  ['2027-01-31', 'month', 'Q1 2027'],
  ['2027-06-30', 'half', 'H1 2027'],
  ['2027-12-31', 'year', '2027'],
  ['2026-11-25', 'quarter', null],
] as const)('[PU4] tells a window that ends on %s (%s) as %s', (end, resolution, period) => {
  expect(publicPeriod({ start: '2026-01-01', end, resolution }, '2026-11-26')).toBe(period)
})

it('[PU4] tells a period only in now and next and only where product allows it', () => {
  const window = { start: '2027-01-01', end: '2027-03-31', resolution: 'quarter' } as const
  const periods = publicOf(
    planOf(
      open('a', { window }),
      open('b', { window, publicPeriod: true }),
      open('c', { window, publicPeriod: true, horizon: 'later' }),
      open('d', { window, publicPeriod: true, status: 'shipped' }),
    ),
  ).cards.map(({ period }) => period)
  expect(periods).toEqual([null, 'Q1 2027', null, null])
})

it('[PU5] a card keeps the month in which its words were first public', () => {
  const first = publicOf(planOf(open('a'), open('b')))
  const next = publicOf(planOf(open('a'), open('b', { publicSummary: 'More.' })), { previous: first, today: '2027-02-01' })
  expect(next.cards.map(({ updated }) => updated)).toEqual(['2026-11', '2027-02'])
})

it('[PU5] what shipped last stands first', () => {
  const first = publicOf(planOf(open('a', { status: 'shipped' }), open('b')))
  const next = publicOf(planOf(open('a', { status: 'shipped' }), open('b', { status: 'shipped' })), {
    previous: first,
    today: '2027-02-01',
  })
  expect(next.cards.map(({ title }) => title)).toEqual(['b', 'a'])
})

/** Any value at all in every field outsiders have no part in. */
const noise = fc.record({
  key: fc.option(fc.string()),
  title: fc.string({ minLength: 1 }),
  ownerId: fc.constant(asId<UserId>('eve')),
  tags: fc.array(fc.string()),
  source: fc.option(fc.string()),
  createdAt: fc.constantFrom(null, instantAt(1), instantAt(2)),
  createdBy: fc.constantFrom(null, asId<UserId>('eve')),
  estimates: fc.dictionary(fc.constantFrom('reach', 'impact', 'effort'), fc.integer({ min: 1, max: 5 })),
})
const seen = fc.record({
  publicTitle: fc.string({ minLength: 1 }),
  publicSummary: fc.option(fc.string({ minLength: 1 })),
  horizon: fc.constantFrom(...horizons),
  status: fc.constantFrom(...statuses),
  visibility: fc.constantFrom(...visibilities),
  order: fc.constantFrom('a', 'b', 'c'),
})

it('[PU6] two plans that differ only in what is private are the same to outsiders, byte for byte', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seen, noise, noise), { maxLength: 8 }), fc.array(fc.tuple(seen, noise)), (shared, more) => {
      const one = shared.map(([given, own], index) => open(`f${index}`, { ...own, ...given }))
      const other = shared.map(([given, , own], index) => open(`f${index}`, { ...own, ...given }))
      const hidden = more.map(([given, own], index) => open(`h${index}`, { ...own, ...given, visibility: 'private' }))
      // What is shown by its theme alone may differ in everything but the theme and the column.
      expect(canonicalJson(publicOf(planOf(...other, ...hidden)))).toBe(canonicalJson(publicOf(planOf(...one))))
    }),
  )
})

it('[PU6] no edit of what is private changes a public byte', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = seededRandom(seed)
      const plan = anEmptyPlan()
      const ids = ['a', 'b', 'c'].map((name) => asId<FeatureId>(name))
      for (const id of ids)
        applyAll(plan, [
          { kind: 'add-feature', featureId: id, title: id, productId: null, place: place('now') },
          { kind: 'edit-feature', featureId: id, edit: { visibility: 'public', publicTitle: `Public ${id}` } },
        ])
      const before = canonicalJson(publicOf(project(plan)))
      let made = 0
      for (let step = 0; step < 40; step += 1) {
        const view = project(plan)
        const featureId = ids[step % ids.length] ?? ids[0]
        const command = randomCommand(view, { random, newId: () => `n${(made += 1)}` })
        const isAboutPublic = command !== undefined && 'featureId' in command && ids.some((id) => id === command.featureId)
        const isPrivate = command !== undefined && !/^(edit|move|delete|restore)-feature$/.test(command.kind)
        if (command !== undefined && (!isAboutPublic || isPrivate)) applyCommand(plan, command, contextOf())
        if (featureId !== undefined)
          applyAll(plan, [
            { kind: 'edit-feature', featureId, edit: { title: `Private ${random()}`, tags: [`t${step}`], ownerId: asId<UserId>('eve') } },
            { kind: 'add-comment', featureId, commentId: asId<CommentId>(`c${step}`), threadId: null, body: 'Secret', mentions: [] },
          ])
        expect(canonicalJson(publicOf(project(plan)))).toBe(before)
      }
    }),
    { numRuns: 30 },
  )
})
