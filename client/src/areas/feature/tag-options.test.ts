import { aFeature } from '@parley/shared/testing/a-feature.ts'
import { featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { knownTags, tagOptions } from './tag-options.ts'

it('[FP7] offers the tags of all features, and what was typed where nobody used it yet', () => {
  const features = new Map([
    [featureId('a'), aFeature({ tags: ['crm', 'import'] })],
    [featureId('b'), aFeature({ tags: ['crm'] })],
    [featureId('c'), aFeature({ tags: ['gone'], deletedAt: '2026-01-01T00:00:00.000Z' })],
  ])
  expect(knownTags(features)).toEqual(['crm', 'import'])
  expect(tagOptions(['crm'], ['import'], '').map(({ value }) => value)).toEqual(['crm', 'import'])
  expect(tagOptions(['crm'], [], ' CRM ').map(({ value }) => value)).toEqual(['crm'])
  expect(tagOptions(['crm'], [], ' sso ').at(-1)).toEqual({ value: 'sso', label: 'sso', hint: 'New tag' })
})
