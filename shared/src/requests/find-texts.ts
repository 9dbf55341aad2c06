import { compareText } from '../base/compare-text.ts'
import { trigramsOf, type IndexedWord, type TextIndex } from './text-index.ts'
import { wordsOf } from './words-of.ts'

export interface FoundText<Id extends string> {
  readonly id: Id
  readonly score: number
  /** How much of what the found text says was in the query, from 0 to 1. */
  readonly share: number
}

/** More words than a customer says in a breath do not make it clearer. */
const mostWords = 60
const mostStarts = 40
const alikeFrom = 0.5
/** Answers much weaker than the best only distract from it. */
const keptFrom = 0.35
const leastShare = 0.12

/** The texts that a query speaks of, best first: by whole words, by starts of words, and by words spelled alike. */
export function findTexts<Id extends string>(index: TextIndex<Id>, query: string, most: number): readonly FoundText<Id>[] {
  const hits = hitsOf(index, query)
  const found: FoundText<Id>[] = []
  for (const [place, id] of index.ids.entries()) {
    const hit = hits[place] ?? 0
    const share = Math.min(1, hit / (index.weights[place] ?? hit))
    if (hit > 0 && share >= leastShare) found.push({ id, share, score: hit * (0.5 + 0.5 * share) })
  }
  found.sort((a, b) => b.score - a.score || compareText(a.id, b.id))
  const best = found[0]?.score ?? 0
  return found.slice(0, most).filter(({ score }) => score >= best * keptFrom)
}

/** What the query gives each text: for every asked word the best of the text's words that it fits. */
function hitsOf(index: TextIndex<string>, query: string): Float64Array {
  const hits = new Float64Array(index.ids.length)
  const best = new Float64Array(index.ids.length)
  for (const asked of wordsOf(query).slice(0, mostWords)) {
    const touched: number[] = []
    for (const [at, likeness] of likeWords(index, asked)) {
      const word = index.words[at]
      if (word === undefined) continue
      const gain = word.worth * likeness
      for (const place of word.at) {
        const before = best[place] ?? 0
        if (before === 0) touched.push(place)
        if (gain > before) best[place] = gain
      }
    }
    for (const place of touched) {
      hits[place] = (hits[place] ?? 0) + (best[place] ?? 0)
      best[place] = 0
    }
  }
  return hits
}

/** The places of the words an asked one fits, and how well, up to 1. */
function likeWords(index: TextIndex<string>, asked: string): ReadonlyMap<number, number> {
  const like = asked.length > 3 ? alike(index, asked) : new Map<number, number>()
  const first = placeOf(index.words, asked)
  for (let at = first; at < first + mostStarts; at += 1) {
    const word = index.words[at]?.word
    if (word?.startsWith(asked) !== true) break
    like.set(at, 0.5 + (0.5 * asked.length) / word.length)
  }
  return like
}

/** Where a word stands among all in order, or would. */
function placeOf(words: readonly IndexedWord[], asked: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (compareText(words[middle]?.word ?? '', asked) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Words that share most of their letters in a row: Dice's measure over trigrams. */
function alike(index: TextIndex<string>, asked: string): Map<number, number> {
  const own = trigramsOf(asked)
  const shared = new Uint8Array(index.words.length)
  const found = new Map<number, number>()
  for (const trigram of own) {
    for (const at of index.trigrams.get(trigram) ?? []) {
      const count = (shared[at] ?? 0) + 1
      shared[at] = count
      const likeness = (2 * count) / (own.size + (index.words[at]?.word.length ?? 0))
      if (likeness >= alikeFrom) found.set(at, 0.8 * likeness)
    }
  }
  return found
}
