import { expect, it } from 'vitest'
import { applyCommand } from '../commands/apply-command.ts'
import { asId, type FeatureId } from '../model/ids.ts'
import { project } from '../projection/project.ts'
import { anEmptyPlan, contextOf } from '../testing/builders.ts'
import { markdownText } from './markdown-text.ts'
import { richTextMarkdown } from './rich-text-markdown.ts'
import type { RichPart } from './rich-text.ts'
import { roadmapMarkdown } from './roadmap-markdown.ts'

it('[EX6] writes lanes as chapters, features as sections, and their briefs below them', () => {
  const plan = anEmptyPlan()
  const add = (id: string, title: string, horizon: 'now' | 'later'): void => {
    const place = { horizon, after: null, before: null }
    applyCommand(plan, { kind: 'add-feature', featureId: asId<FeatureId>(id), title, productId: null, place }, contextOf())
  }
  add('f1', '# 1 *fast* export', 'now')
  add('f2', 'Dark mode', 'later')
  const text = roadmapMarkdown({
    name: 'Northwind',
    plan: project(plan),
    briefOf: (id) => (id === 'f1' ? [{ element: 'heading', attributes: { level: 1 }, content: [{ text: 'Why' }] }] : []),
    nameOf: () => null,
    at: '2026-11-25T12:00:00.000Z',
  })
  expect(text).toBe(`# Northwind

As of 2026-11-25.

## Now

### \\# 1 \\*fast\\* export

*idea*

#### Why

## Later

### Dark mode

*idea*
`)
})

it.each([
  ['- no list', '\\- no list'],
  ['3. no list', '3\\. no list'],
  ['a <b> & [c](d) `e`', 'a \\<b\\> & \\[c\\](d) \\`e\\`'],
])('[EX6] escapes %s', (text, escaped) => {
  expect(markdownText(text)).toBe(escaped)
})

function item(text: string, ...more: readonly RichPart[]): RichPart {
  return { element: 'listItem', content: [{ element: 'paragraph', content: [{ text }] }, ...more] }
}

it('[EX6] writes marks, links, code, nested lists and quotes', () => {
  const text = richTextMarkdown(
    [
      {
        element: 'paragraph',
        content: [
          { text: 'bold ', marks: { bold: {} } },
          { text: 'code', marks: { code: {} } },
          { text: 'there', marks: { link: { href: 'https://example.com/a>b' } } },
        ],
      },
      {
        element: 'orderedList',
        attributes: { start: 3 },
        content: [item('three', { element: 'bulletList', content: [item('inner')] }), item('four')],
      },
      { element: 'blockquote', content: [{ element: 'paragraph', content: [{ text: 'said' }] }] },
      { element: 'codeBlock', content: [{ text: 'a ``` b' }] },
    ],
    4,
  )
  expect(text).toBe(
    '**bold** `code`[there](<https://example.com/a%3Eb>)\n\n3. three\n\n   - inner\n4. four\n\n> said\n\n````\na ``` b\n````',
  )
})
