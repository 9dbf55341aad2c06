import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fail } from '../base/result.ts'
import { detectFormat } from './detect-format.ts'
import type { ImportPlan } from './import-plan.ts'
import { planImport } from './plan-import.ts'
import { proposeMapping } from './propose-mapping.ts'
import { readTable } from './read-table.ts'

function sample(name: string): string {
  return readFileSync(new URL(`../testing/samples/${name}`, import.meta.url), 'utf8')
}

function planOf(name: string, text = sample(name)): ImportPlan {
  const table = readTable(name, text)
  if (!table.ok) throw new Error(table.failure)
  return planImport(table.value, proposeMapping(table.value), { known: new Set() })
}

/** Title, status, horizon, source and what else a row says. */
function summary({ items, errors }: ImportPlan): readonly unknown[] {
  expect(errors).toEqual([])
  return items.map(({ title, status, horizon, source, tags, votes, estimates, row }) => [
    row,
    title,
    status,
    horizon,
    source,
    tags,
    votes,
    estimates,
  ])
}

describe('[IM18] samples', () => {
  it('[IM18] imports a Jira export with repeated headers', () => {
    const plan = planOf('jira-all-fields.csv')
    expect(summary(plan)).toEqual([
      [
        2,
        'Shift swap approval by text message',
        'idea',
        'none',
        'jira:SCH-101',
        ['mobile', 'retention'],
        17,
        { reach: 4200, impact: 2, confidence: 80 },
      ],
      [
        3,
        'Überstunden-Export (CSV, "DATEV")',
        'in_progress',
        'now',
        'jira:SCH-102',
        ['payroll'],
        4,
        { reach: 650, impact: 3, confidence: 100 },
      ],
      [4, 'Dark mode', 'shipped', 'none', 'jira:SCH-103', [], 58, { reach: 9000, impact: 0.25, confidence: 100 }],
      [5, '=HYPERLINK("http://example.invalid","open")', 'idea', 'none', 'jira:SCH-104', [], 0, {}],
      [
        6,
        'Forecast staffing from footfall',
        'idea',
        'none',
        'jira:SCH-105',
        ['ml', 'forecast', '2026'],
        11,
        { confidence: 50, effort: 10 },
      ],
    ])
    expect(plan.items[0]?.description).toEqual([
      'Managers want to approve a swap without opening the app.',
      '* SMS reply "YES"',
      '* audit trail, see "Policy, section 4"',
    ])
    expect(plan.report.format).toBe('jira')
  })

  it('[IM18] imports a Linear export', () => {
    expect(summary(planOf('linear-30col.csv'))).toEqual([
      [2, 'Swap approval via SMS', 'idea', 'none', 'linear:SHF-12', ['mobile', 'retention'], null, {}],
      [3, 'DATEV export, overtime', 'in_progress', 'now', 'linear:SHF-13', ['payroll'], null, {}],
      [4, 'Dark mode', 'shipped', 'none', 'linear:SHF-14', [], null, {}],
    ])
  })

  it('[IM17] imports a Trello board without its archived cards', () => {
    const plan = planOf('trello-board.json')
    expect(summary(plan)).toEqual([
      [1, 'Swap approval via SMS', 'idea', 'none', 'trello:aBcD1231', ['Mobile', 'blue'], 17, { reach: 4200 }],
      [2, 'DATEV export', 'in_progress', 'now', 'trello:aBcD1232', [], 4, {}],
    ])
    expect(plan.report.skipped).toEqual([{ row: 3, reason: 'archived' }])
  })

  it('[IM18] imports issues and project items of GitHub under one source name', () => {
    expect(summary(planOf('github-issue-list.json'))).toEqual([
      [1, 'DATEV export', 'idea', 'none', 'github:example-org/shift#42', ['payroll', 'effort: 3'], 12, {}],
      [2, 'Dark mode', 'shipped', 'none', 'github:example-org/shift#17', [], 0, {}],
    ])
    expect(summary(planOf('github-project-items.json'))).toEqual([
      [1, 'DATEV export', 'in_progress', 'now', 'github:example-org/shift#42', ['payroll'], null, { reach: 650, impact: 3, effort: 2 }],
      [2, 'Swap approval via SMS', 'idea', 'none', 'github:PVTI_lADOExample2', [], null, { reach: 4200, impact: 2 }],
    ])
  })

  it.each([
    ['aha-list-features.csv', 'aha', ['discovery', 'in_progress', 'shipped'], 'aha:SHIFT-21'],
    ['productboard-features.csv', 'productboard', ['idea', 'in_progress', 'shipped'], 'productboard:1b0c2a34-0000-4000-8000-000000000001'],
    ['canny-posts.csv', 'canny', ['discovery', 'in_progress'], 'canny:https://example.canny.io/feature-requests/p/swap-approval-via-sms'],
    ['airfocus-items.csv', 'csv', ['idea', 'in_progress', 'shipped'], 'csv:AF-1'],
  ])('[IM18] imports %s', (name, format, statuses, source) => {
    const plan = planOf(name)
    expect(plan.errors).toEqual([])
    expect(plan.report.format).toBe(format)
    expect(plan.items.map(({ status }) => status)).toEqual(statuses)
    expect(plan.items[0]).toMatchObject({ title: 'Swap approval via SMS', source })
  })
})

describe('other files', () => {
  it.each([
    ['hubspot-deals.csv', 'deals'],
    ['salesforce-opportunity-report.csv', 'deals'],
    ['productboard-notes.csv', 'notes'],
  ])('[IM5] refuses %s as %s', (name, failure) => {
    expect(readTable(name, sample(name))).toEqual({ ok: false, failure })
  })

  it.each([
    ['a.json', '{"broken', 'malformed'],
    ['a.json', '', 'empty'],
    ['a.json', '[]', 'empty'],
    ['a.json', '{"a":1}', 'unknown_json'],
    ['a.json', '[{"a":1}]', 'unknown_json'],
    ['a.json', '{"lists":[],"cards":[{"name":7}]}', 'unknown_json'],
    ['a.json', '{"items":[{}]}', 'unknown_json'],
    ['a.json', '[{"number":1,"title":null}]', 'unknown_json'],
    ['a.csv', '', 'empty'],
  ] as const)('[IM5] refuses %s holding %s', (name, text, failure) => {
    expect(readTable(name, text)).toEqual(fail(failure))
  })

  it('[IM5] tells a format from the content alone', () => {
    expect(detectFormat('export.txt', sample('trello-board.json'))).toEqual({ ok: true, value: 'trello' })
    expect(detectFormat('export.txt', `\uFEFF${sample('jira-all-fields.csv')}`)).toEqual({ ok: true, value: 'jira' })
  })

  it('[IM17] leaves out pull requests and what lies in archived lists', () => {
    const issues = JSON.stringify([
      {
        number: 1,
        title: 'a',
        state: 'closed',
        state_reason: 'not_planned',
        labels: ['x'],
        reactions: { '+1': 3 },
        html_url: 'https://github.com/o/r/issues/1',
      },
      { number: 2, title: 'b', pull_request: {} },
      { number: 3, title: 'c', url: 'https://api.github.com/repos/o/r/issues/3' },
    ])
    const plan = planOf('issues.json', issues)
    expect(summary(plan)).toEqual([
      [1, 'a', 'declined', 'none', 'github:o/r#1', ['x'], 3, {}],
      [3, 'c', 'idea', 'none', 'github:o/r#3', [], 0, {}],
    ])
    expect(plan.report.skipped).toEqual([{ row: 2, reason: 'pull_request' }])

    const board = JSON.stringify({
      lists: [
        { id: 'l1', name: 'Later', pos: 2 },
        { id: 'l2', name: 'Old', closed: true },
        { id: 'l3', name: 'Now', pos: 1 },
      ],
      cards: [
        { id: 'c1', name: 'a', idList: 'l1', customFieldItems: [{ idCustomField: 'f1', idValue: 'o1' }] },
        { id: 'c2', name: 'b', idList: 'l2' },
        { id: 'c3', name: 'c', idList: 'l3' },
      ],
      customFields: [{ id: 'f1', name: 'Impact', options: [{ id: 'o1', value: { text: '2' } }] }],
    })
    const trello = planOf('board.json', board)
    expect(summary(trello)).toEqual([
      [3, 'c', 'planned', 'now', 'trello:c3', [], 0, {}],
      [1, 'a', 'planned', 'later', 'trello:c1', [], 0, { impact: 2 }],
    ])
    expect(trello.report.skipped).toEqual([{ row: 2, reason: 'archived' }])
    const items = JSON.stringify({ items: [{ id: 'i1', content: { type: 'PullRequest', title: 'p' } }] })
    expect(planOf('project.json', items).report.skipped).toEqual([{ row: 1, reason: 'pull_request' }])
  })
})
