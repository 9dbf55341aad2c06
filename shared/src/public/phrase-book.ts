import type { Finding, FindingKind } from './finding.ts'

/** A word of a text, and how it compares to others. */
export interface Token {
  readonly word: string
  readonly folded: string
  readonly start: number
}

export interface Phrase {
  readonly tokens: readonly Token[]
  readonly kind: FindingKind
  /** Whether capitals and accents have to agree too. */
  readonly isExact: boolean
  readonly hasPlural?: boolean
}

export interface PhraseBook {
  readonly find: (tokens: readonly Token[], text: string) => readonly Pick<Finding, 'word' | 'kind'>[]
}

/** Letters without accents and capitals. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

export function tokensIn(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({ word, folded: fold(word), start: index }))
}

/** Finds whole words and rows of words, however many there are to look for, in one pass over a text. */
export function createPhraseBook(phrases: readonly Phrase[]): PhraseBook {
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const [first] = phrase.tokens
    if (first === undefined) continue
    byFirst.set(first.folded, [...(byFirst.get(first.folded) ?? []), phrase])
  }
  function startingWith(folded: string): readonly Phrase[] {
    const plural = folded.endsWith('s') ? (byFirst.get(folded.slice(0, -1)) ?? []).filter(({ hasPlural }) => hasPlural === true) : []
    return [...(byFirst.get(folded) ?? []), ...plural]
  }
  return {
    find: (tokens, text) =>
      tokens.flatMap(({ folded, start }, index) =>
        startingWith(folded)
          .filter((phrase) => isAt(phrase, tokens, index))
          .map(({ kind, tokens: { length } }) => {
            const last = tokens[index + length - 1]
            return { kind, word: text.slice(start, last === undefined ? undefined : last.start + last.word.length) }
          }),
      ),
  }
}

function isAt({ tokens: wanted, isExact, hasPlural = false }: Phrase, tokens: readonly Token[], index: number): boolean {
  return wanted.every(({ word, folded }, offset) => {
    const token = tokens[index + offset]
    if (token === undefined) return false
    if (isExact) return token.word === word
    return token.folded === folded || (hasPlural && token.folded === `${folded}s`)
  })
}
