import { markdownText } from './markdown-text.ts'
import type { RichElement, RichPart, RichRun } from './rich-text.ts'

/** A brief as Markdown; its headings begin at `level`. */
export function richTextMarkdown(parts: readonly RichPart[], level: number): string {
  return parts
    .map((part) => ('text' in part ? runMarkdown(part) : blockMarkdown(part, level)))
    .filter((block) => block !== '')
    .join('\n\n')
}

function blockMarkdown(block: RichElement, level: number): string {
  const { element, attributes = {}, content = [] } = block
  switch (element) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, level + Number(attributes['level'] ?? 1) - 1))} ${inline(content)}`
    case 'bulletList':
      return listMarkdown(content, level, () => '- ')
    case 'orderedList':
      return listMarkdown(content, level, (index) => `${Number(attributes['start'] ?? 1) + index}. `)
    case 'blockquote':
      return indent(richTextMarkdown(content, level), '> ', '> ')
    case 'codeBlock':
      return codeBlock(plainText(content))
    case 'horizontalRule':
      return '---'
    default:
      return inline(content)
  }
}

function listMarkdown(items: readonly RichPart[], level: number, bullet: (index: number) => string): string {
  return items
    .map((item, index) => {
      const mark = bullet(index)
      const body = 'text' in item ? runMarkdown(item) : richTextMarkdown(item.content ?? [], level)
      return indent(body, mark, ' '.repeat(mark.length))
    })
    .join('\n')
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

/** The fence is longer than any in the code. */
function codeBlock(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${code}\n${fence}`
}

function inline(parts: readonly RichPart[]): string {
  return parts
    .map((part) => {
      if ('text' in part) return runMarkdown(part)
      return part.element === 'hardBreak' ? '\\\n' : inline(part.content ?? [])
    })
    .join('')
}

/** Marks stand inside of the spaces around them, or Markdown would not see them. */
function runMarkdown({ text, marks = {} }: RichRun): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (core === '') return text
  const names = new Set(Object.keys(marks).map((name) => name.split('--')[0]))
  let marked = names.has('code') ? codeSpan(core) : markdownText(core)
  if (names.has('strike')) marked = `~~${marked}~~`
  if (names.has('italic')) marked = `*${marked}*`
  if (names.has('bold')) marked = `**${marked}**`
  const href = hrefOf(marks)
  return `${before}${href === undefined ? marked : `[${marked}](<${href}>)`}${after}`
}

function codeSpan(code: string): string {
  const fence = code.includes('`') ? '``' : '`'
  return `${fence}${code}${fence}`
}

function hrefOf(marks: Readonly<Record<string, unknown>>): string | undefined {
  const [, link] = Object.entries(marks).find(([name]) => name.split('--')[0] === 'link') ?? []
  const href: unknown = typeof link === 'object' && link !== null && 'href' in link ? link.href : undefined
  return typeof href === 'string' ? href.replaceAll(/[<>\n]/g, encodeURIComponent) : undefined
}

function plainText(parts: readonly RichPart[]): string {
  return parts.map((part) => ('text' in part ? part.text : plainText(part.content ?? []))).join('')
}
