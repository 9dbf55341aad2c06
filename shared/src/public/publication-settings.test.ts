import { expect, it } from 'vitest'
import { firstSettings, publicationSettings } from './publication-settings.ts'

const settings = firstSettings('Acme', 'acme')

it('[PU13] a roadmap starts out of sight, with changes held, and its first settings are lawful', () => {
  expect(publicationSettings.parse(settings)).toEqual(settings)
  expect(settings).toMatchObject({ enabled: false, mode: 'held' })
})

it.each([
  { slug: 'ab' },
  { slug: 'Acme' },
  { slug: 'a/b/c' },
  { frameAncestors: ['http://example.com'] },
  { frameAncestors: ['https://example.com/path'] },
  { frameAncestors: ["https://example.com; script-src 'unsafe-inline'"] },
  { frameAncestors: ['https://*.example.com'] },
  { mode: 'sometimes' },
  { more: 1 },
])('[PU13] refuses %j', (given) => {
  expect(publicationSettings.safeParse({ ...settings, ...given }).success).toBe(false)
})

it('[PU13] takes an origin that may show it inside its pages', () => {
  expect(publicationSettings.safeParse({ ...settings, frameAncestors: ['https://www.example.com:8443'] }).success).toBe(true)
})
