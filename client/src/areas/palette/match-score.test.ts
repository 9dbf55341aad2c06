import { expect, it } from 'vitest'
import { bestMatches, matchScore } from './match-score.ts'

it('[CP1] finds by words, by starts of words and by key, and not by strewn letters', () => {
  expect(matchScore('export', 'Overtime export for payroll')).toBeGreaterThan(0)
  expect(matchScore('kms', 'Bulk import of customers')).toBe(0)
  expect(matchScore('bi cu', 'Bulk import of customers')).toBeGreaterThan(0)
  expect(matchScore('rm-12', 'RM-12 Offline edits')).toBeGreaterThan(0)
  expect(matchScore('zebra', 'Bulk import of customers')).toBe(0)
})

it('[CP2] puts the closest answer first', () => {
  const titles = ['Weekly digest', 'Reports by week', 'Week view', 'Somewhere weekly']
  expect(bestMatches(titles, 'week', (title) => title)).toEqual(['Weekly digest', 'Week view', 'Somewhere weekly', 'Reports by week'])
})
