import { expect, it } from 'vitest'
import { lintPublic } from './lint-public.ts'
import { aCard, aRoadmap, page } from './public-fixture.spec.ts'
import { firstSettings } from './publication-settings.ts'
import { secretsOf, type SecretSources } from './secrets.ts'

const sources: SecretSources = {
  companies: [
    { name: 'Halden Logistics GmbH', domain: 'halden.example' },
    { name: '3M', domain: null },
    { name: 'Café Núñez', domain: null },
  ],
  contacts: [{ name: 'Rosa Lind' }],
  people: [{ name: 'Ana Kovač' }, { name: 'Rose' }],
  features: [{ key: 'PRD-12' }, { key: null }],
  settings: firstSettings('Acme', 'acme'),
}

function found(summary: string, given: Partial<SecretSources> = {}): readonly string[] {
  const roadmap = aRoadmap(aCard('c1', { summary }))
  return lintPublic({ ...roadmap, note: 'Ok.' }, secretsOf({ ...sources, ...given })).map(({ kind, word }) => `${kind}: ${word}`)
}

it.each([
  ['Built for halden logistics first', 'customer: halden logistics'],
  ['As Halden asked', 'customer: Halden'],
  ['For 3M and others', 'customer: 3M'],
  ['cafe nunez will love it', 'customer: cafe nunez'],
  ['See wiki.halden.example', 'customer: halden.example'],
  ['Ask Rosa Lind', 'person: Rosa Lind'],
  ['Ana Kovac knows', 'person: Ana Kovac'],
  ['Rose knows', 'person: Rose'],
  ['Write to team@acme.example', 'mail-address: team@acme.example'],
  ['Worth €1.2M', 'amount: €1.2M'],
  ['Costs 20,000 USD', 'amount: 20,000 USD'],
  ['About EUR 500', 'amount: EUR 500'],
  ['Closes three deals', 'internal-word: deals'],
  ['This is guaranteed', 'internal-word: guaranteed'],
  ['Please do not share', 'internal-word: do not share'],
  ['After PRD-12', 'feature-key: PRD-12'],
  ['After prd-999', 'feature-key: prd-999'],
])('[PU7] finds what must not be public in “%s”', (text, finding) => {
  expect(found(text)).toContain(finding)
})

it.each(['An ideal rose garden', 'Exports 12 reports in UTF-8', 'Ordealing with 500 shifts', 'Haldenesque design', 'You + me @ work'])(
  '[PU7] finds nothing in “%s”',
  (text) => {
    expect(found(text)).toEqual([])
  },
)

it('[PU8] names card, field, word and why, also of the page around the cards', () => {
  const roadmap = { ...aRoadmap(aCard('c1', { title: 'For Halden' })), ...page, intro: 'No churn.' }
  expect(lintPublic(roadmap, secretsOf(sources))).toEqual([
    { cardId: null, field: 'intro', word: 'churn', kind: 'internal-word' },
    { cardId: 'c1', field: 'title', word: 'Halden', kind: 'customer' },
  ])
})

it('[PU8] does not mind the words an owner allows', () => {
  expect(found('As Halden asked', { settings: { ...sources.settings, allowedWords: ['halden'] } })).toEqual([])
})
