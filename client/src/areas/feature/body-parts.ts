import { findMentions, type Mentionable } from './mentions.ts'

/** A stretch of a comment, by how it is drawn. */
export type BodyPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mention'; readonly text: string; readonly personId: string }
  | { readonly kind: 'link'; readonly text: string }

interface Stretch {
  readonly start: number
  readonly part: BodyPart
}

const address = /https?:\/\/[^\s<>"']+/giu

/** Splits plain text into words, mentions and web addresses; put together again it is the same text. */
export function bodyParts(body: string, mentioned: readonly Mentionable[]): readonly BodyPart[] {
  const links: readonly Stretch[] = [...body.matchAll(address)].map((match) => ({
    start: match.index,
    part: { kind: 'link', text: withoutPunctuation(match[0]) },
  }))
  const mentions: readonly Stretch[] = findMentions(body, mentioned)
    .filter(({ start }) => !links.some((link) => start >= link.start && start < link.start + link.part.text.length))
    .map(({ start, person }) => ({ start, part: { kind: 'mention', text: `@${person.name}`, personId: person.id } }))
  const parts: BodyPart[] = []
  let end = 0
  for (const { start, part } of [...links, ...mentions].sort((a, b) => a.start - b.start)) {
    if (start > end) parts.push({ kind: 'text', text: body.slice(end, start) })
    parts.push(part)
    end = start + part.text.length
  }
  if (end < body.length) parts.push({ kind: 'text', text: body.slice(end) })
  return parts
}

/** A sentence's own punctuation is no part of the address it ends with, nor is a bracket that was opened before it. */
function withoutPunctuation(url: string): string {
  const trimmed = url.replace(/[.,;:!?]+$/u, '')
  if (!trimmed.endsWith(')')) return trimmed
  return count(trimmed, '(') < count(trimmed, ')') ? withoutPunctuation(trimmed.slice(0, -1)) : trimmed
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
