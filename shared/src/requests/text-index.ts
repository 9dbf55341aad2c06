import { compareText } from '../base/compare-text.ts'
import { wordsOf } from './words-of.ts'

export interface IndexedText<Id extends string> {
  readonly id: Id
  readonly text: string
}

/** Texts by their words, so that a look-up does not go through all of them. */
export interface TextIndex<Id extends string> {
  readonly ids: readonly Id[]
  /** How much the words of each text tell together. */
  readonly weights: readonly number[]
  /** Every word there is, in order. */
  readonly words: readonly IndexedWord[]
  /** The places in `words` of those that hold three letters in a row. */
  readonly trigrams: ReadonlyMap<string, readonly number[]>
}

export interface IndexedWord {
  readonly word: string
  /** Places in `ids`. */
  readonly at: readonly number[]
  /** A rare word tells more. */
  readonly worth: number
}

export function indexTexts<Id extends string>(texts: Iterable<IndexedText<Id>>): TextIndex<Id> {
  const ids: Id[] = []
  const places = new Map<string, number[]>()
  for (const { id, text } of texts) {
    for (const word of wordsOf(text)) append(places, word, ids.length)
    ids.push(id)
  }
  const weights = ids.map(() => 0)
  const trigrams = new Map<string, number[]>()
  const words = [...places]
    .map(([word, at]): IndexedWord => ({ word, at, worth: Math.log(1 + ids.length / at.length) }))
    .sort((a, b) => compareText(a.word, b.word))
  for (const [index, { word, at, worth }] of words.entries()) {
    for (const place of at) weights[place] = (weights[place] ?? 0) + worth
    for (const trigram of trigramsOf(word)) append(trigrams, trigram, index)
  }
  return { ids, weights, words, trigrams }
}

/** Three letters in a row, with the edges of the word. */
export function trigramsOf(word: string): ReadonlySet<string> {
  const edged = ` ${word} `
  const trigrams = new Set<string>()
  for (let start = 0; start + 3 <= edged.length; start += 1) trigrams.add(edged.slice(start, start + 3))
  return trigrams
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
