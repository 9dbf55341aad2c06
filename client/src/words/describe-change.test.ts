import { keys } from '@parley/shared/document/keys.ts'
import { asId, type CommentId, type KeyResultId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import { aPlanWith, featureId } from '@parley/shared/testing/builders.ts'
import { expect, it } from 'vitest'
import { describeChange, describeText } from './describe-change.ts'

const plan = project(aPlanWith({ now: ['Export'] }))
const id = featureId('Export')
const comment = keys.comment(id, asId<UserId>('sam'), asId<CommentId>('c1'))

it.each([
  ['features', keys.feature(id, 'status'), 'in_progress', 'Status of “Export”: in progress'],
  ['features', keys.estimate(id, 'reach'), 9000, 'Reach of “Export”: 9000'],
  ['features', keys.feature(id, 'order'), 'a1', 'Position of “Export”'],
  ['features', keys.feature(featureId('gone'), 'title'), 'New', 'Title of a feature that is not here: New'],
  ['comments', comment, { body: 'Acme asks' }, 'Comment on “Export”: Acme asks'],
  ['comments', comment, undefined, 'Deleted comment on “Export”'],
  ['goals', keys.link(id, asId<KeyResultId>('k1')), 3, 'Key result that “Export” serves'],
  ['settings', keys.setting('method'), 'ice', 'Method of ranking'],
] as const)('[WD2] tells what a change to %s %s was about, without a key', (zone, key, value, words) => {
  expect(describeChange(plan, { zone, key, value })).toBe(words)
})

it('[WD2] shortens what is long', () => {
  expect(describeText(plan, id, 'x'.repeat(500))).toHaveLength('Brief of “Export”: '.length + 120)
})
