import { recogniseLink } from './recognise-link.ts'
import type { RecognisedLink, TrackerSite } from './recognised-link.ts'

export interface Pasted {
  /** Each place once, in the order of the text. */
  readonly links: readonly RecognisedLink[]
  /** The words that are no address. */
  readonly refused: readonly string[]
}

/** The addresses in a text that holds one or several between spaces or lines. */
export function recognisePasted(text: string, sites: readonly TrackerSite[] = []): Pasted {
  const links = new Map<string, RecognisedLink>()
  const refused: string[] = []
  for (const word of wordsOf(text)) {
    const link = recogniseLink(word, sites)
    if (link === undefined) refused.push(word)
    else if (!links.has(link.address)) links.set(link.address, link)
  }
  return { links: [...links.values()], refused }
}

/** A list may have commas behind its words; inside an address they are its own. */
function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/[,;]+$/, ''))
    .filter((word) => word !== '')
}
