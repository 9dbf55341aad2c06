import { expect, it } from 'vitest'
import { aFeature } from '../testing/a-feature.ts'
import { seededRandom } from '../testing/builders.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import { indexFeatures, matchFeatures } from './match-features.ts'

const titles = [
  'Sign-on through SAML identity providers',
  'Overtime export for payroll',
  'Export reports as spreadsheets',
  'Offline edits on the phone',
  'Übersetzung of the crew app',
  'Calendar feed for shifts',
] as const

const features = titles.map((title, index) =>
  aFeature({ id: asId<FeatureId>(`f${index}`), title, key: `PAR-${index}`, tags: index === 3 ? ['field crews'] : [] }),
)
const index = indexFeatures(features)

function titlesFor(said: string): readonly string[] {
  return matchFeatures(index, said).map((id) => features.find((feature) => feature.id === id)?.title ?? '')
}

it.each([
  ['They need the overtime hours exported to their payroll, or HR types it all again', 'Overtime export for payroll'],
  ['can we have saml', 'Sign-on through SAML identity providers'],
  ['spreadshe', 'Export reports as spreadsheets'],
  ['the calender is missing shifts', 'Calendar feed for shifts'],
  ['when comes par-3?', 'Offline edits on the phone'],
  ['their crews in the field lose the network', 'Offline edits on the phone'],
  ['ubersetzung', 'Übersetzung of the crew app'],
])('[RQ1] finds what “%s” is about', (said, title) => {
  expect(titlesFor(said)[0]).toBe(title)
})

it.each(['', 'they would like to have it', 'zebra crossing', 'customers want more'])('[RQ1] finds nothing for “%s”', (said) => {
  expect(titlesFor(said)).toEqual([])
})

it('[RQ2] puts the closest first and drops what is far behind it', () => {
  expect(titlesFor('export')).toEqual(['Overtime export for payroll', 'Export reports as spreadsheets'])
  expect(titlesFor('overtime export for payroll')).toEqual(['Overtime export for payroll'])
})

it('[RQ2] leaves out deleted features and keeps shipped and declined ones', () => {
  const some = [
    aFeature({ id: asId<FeatureId>('gone'), title: 'Dark mode', deletedAt: '2026-01-01T00:00:00.000Z' }),
    aFeature({ id: asId<FeatureId>('no'), title: 'Dark mode for kiosks', status: 'declined' }),
    aFeature({ id: asId<FeatureId>('done'), title: 'Dark mode on phones', status: 'shipped' }),
  ]
  expect([...matchFeatures(indexFeatures(some), 'dark mode')].sort()).toEqual(['done', 'no'])
})

it('[RQ3] answers within 5 ms among 5,000 features', () => {
  const random = seededRandom(7)
  const words = Array.from({ length: 1200 }, () => Array.from({ length: 4 + random() * 7 }, () => letter(random)).join(''))
  function word(): string {
    return words[Math.floor(random() ** 2 * words.length)] ?? ''
  }
  const many = Array.from({ length: 5000 }, (_, at) =>
    aFeature({ id: asId<FeatureId>(`m${at}`), title: Array.from({ length: 6 }, word).join(' '), key: `PAR-${at}` }),
  )
  const large = indexFeatures(many)
  const said = Array.from({ length: 25 }, word).join(' ')
  const took = Array.from({ length: 40 }, () => {
    const start = performance.now()
    matchFeatures(large, said)
    return performance.now() - start
  }).sort((a, b) => a - b)
  expect(took[20]).toBeLessThan(5)
})

function letter(random: () => number): string {
  return 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26))
}
