import { expect, it } from 'vitest'
import { failureSentence } from './failure-sentence.ts'

it('[WD1] says why a change was not made in words that name the field and no key', () => {
  expect(failureSentence({ kind: 'unlawful', reason: 'feature/f1/title must not be blank' })).toBe('The title must not be blank.')
  expect(failureSentence({ kind: 'unlawful', reason: 'feature/f1/estimate.reach must be a number' })).toBe('The reach must be a number.')
  expect(failureSentence({ kind: 'unlawful', reason: 'comment/f1/ana/c1 body must not be blank' })).toBe('The body must not be blank.')
  expect(failureSentence({ kind: 'gone', what: 'feature' })).toBe('Somebody has deleted this feature.')
  expect(failureSentence({ kind: 'not-yours' })).toBe('Only the person who wrote it can change it.')
  expect(failureSentence({ kind: 'not-ready' })).toContain('still loading')
})
