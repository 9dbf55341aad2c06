/** Somebody who can be mentioned. */
export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** The `@…` that is being typed: where it starts, and what stands behind it so far. */
export interface MentionQuery {
  readonly start: number
  readonly query: string
}

const longestQuery = 40
const beforeAt = /[\s([{"'“]$/u
const wordCharacter = /[\p{L}\p{N}_]/u

/** The mention under the caret, if there is one. An `@` inside a word is an address and not a mention. */
export function mentionAt(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(0, caret)
  const start = before.lastIndexOf('@')
  if (start === -1) return undefined
  const query = before.slice(start + 1)
  if (query.length > longestQuery || /^\s|\n|\s\s/u.test(query)) return undefined
  return start === 0 || beforeAt.test(before.slice(0, start)) ? { start, query } : undefined
}

/** People any word of whose name starts with the query, those whose name itself starts with it first. */
export function matchingPeople<P extends Mentionable>(people: readonly P[], query: string): readonly P[] {
  const wanted = fold(query)
  const starts = people.filter((person) => fold(person.name).startsWith(wanted))
  const others = people.filter(
    (person) =>
      !starts.includes(person) &&
      fold(person.name)
        .split(/[\s-]+/u)
        .some((word) => word.startsWith(wanted)),
  )
  return [...starts, ...others]
}

/** The text with the query replaced by the whole name, and where the caret stands then. */
export function completeMention(
  text: string,
  { start, query }: MentionQuery,
  person: Mentionable,
): { readonly text: string; readonly caret: number } {
  const head = `${text.slice(0, start)}@${person.name}`
  const tail = text.slice(start + 1 + query.length)
  const gap = tail.startsWith(' ') ? '' : ' '
  return { text: `${head}${gap}${tail}`, caret: head.length + 1 }
}

/** Where the names of people stand in a text, in order. The longest name wins: `@Ann Lee` does not mention Ann. */
export function findMentions<P extends Mentionable>(
  text: string,
  people: readonly P[],
): readonly (MentionQuery & { readonly person: P })[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length)
  const found: (MentionQuery & { readonly person: P })[] = []
  for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', start + 1)) {
    if (start > 0 && !beforeAt.test(text.slice(0, start))) continue
    const rest = text.slice(start + 1)
    const person = longestFirst.find(({ name }) => rest.startsWith(name) && !wordCharacter.test(rest.charAt(name.length)))
    if (person !== undefined) found.push({ start, query: person.name, person })
  }
  return found
}

/** Everybody a text mentions, once each. */
export function mentionedIn<P extends Mentionable>(text: string, people: readonly P[]): readonly P[] {
  return [...new Set(findMentions(text, people).map(({ person }) => person))]
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
