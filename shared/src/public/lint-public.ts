import type { Finding, FindingKind } from './finding.ts'
import type { PublicRoadmap } from './public-roadmap.ts'
import { createPhraseBook, fold, tokensIn, type Phrase, type Token } from './phrase-book.ts'
import type { Secrets } from './secrets.ts'

type Place = Pick<Finding, 'cardId' | 'field'> & { readonly text: string }

const currency = String.raw`(?:eur|usd|gbp|chf|sek|nok|dkk|pln|cad|aud|jpy|euros?|dollars?)\b`
const figure = String.raw`\d[\d.,]*\s?(?:k|m|bn|million|thousand)?`
const amounts = new RegExp(String.raw`[€$£¥]\s?${figure}|${figure}\s?[€$£¥]|${figure}\s?${currency}|\b${currency}\s?${figure}`, 'giu')
const mailAddresses = /[^\s@,;:<>()]{1,64}@[^\s@,;:<>()]{1,255}/gu

/** Reads everything that would be published and finds what must not be. */
export function lintPublic(roadmap: PublicRoadmap, secrets: Secrets): readonly Finding[] {
  const book = createPhraseBook(phrasesOf(secrets))
  const prefixes = new Set(secrets.keys.flatMap((key) => /^\p{L}+(?=-\d)/u.exec(key)?.[0].toUpperCase() ?? []))
  const domains = secrets.domains.map((domain) => domain.toLowerCase())
  const allowed = new Set(secrets.allowedWords.map(fold))
  return placesIn(roadmap).flatMap(({ text, ...place }) => {
    const tokens = tokensIn(text)
    const found: Pick<Finding, 'word' | 'kind'>[] = [
      ...book.find(tokens, text),
      ...matches(text, mailAddresses, 'mail-address'),
      ...matches(text, amounts, 'amount'),
      ...keysIn(text, prefixes),
      ...domains.filter((domain) => text.toLowerCase().includes(domain)).map((word) => ({ word, kind: 'customer' as const })),
    ]
    return found.filter(({ word }) => !allowed.has(fold(word))).map(({ word, kind }) => ({ ...place, word, kind }))
  })
}

function placesIn({ title, intro, note, cards, themes }: PublicRoadmap): readonly Place[] {
  return [
    { cardId: null, field: 'title', text: title },
    { cardId: null, field: 'intro', text: intro },
    { cardId: null, field: 'note', text: note },
    ...themes.map(({ name }): Place => ({ cardId: null, field: 'theme', text: name })),
    ...cards.flatMap(({ id, title: cardTitle, summary, theme }): readonly Place[] => [
      { cardId: id, field: 'title', text: cardTitle },
      { cardId: id, field: 'summary', text: summary ?? '' },
      { cardId: id, field: 'theme', text: theme ?? '' },
    ]),
  ]
}

/** Endings by which companies are registered and which nobody says. */
const endings = new Set(
  'inc ltd llc llp gmbh ag se sa sas bv nv plc corp corporation co company oy ab as aps kg group holding holdings'.split(' '),
)
const shortestFirstWord = 5

function phrasesOf({ customers, people, internalWords }: Secrets): readonly Phrase[] {
  return [
    ...customers.flatMap((name) => customerPhrases(name)),
    ...people.map((name): Phrase => {
      const tokens = tokensIn(name)
      // A single name may also be a word; only as a name is it written with a capital.
      return { tokens, kind: 'person', isExact: tokens.length === 1 }
    }),
    ...internalWords.map((word): Phrase => ({ tokens: tokensIn(word), kind: 'internal-word', isExact: false, hasPlural: true })),
  ]
}

/** The name, what is said of it, and the first word of it, by which people call a company. */
function customerPhrases(name: string): readonly Phrase[] {
  const tokens = tokensIn(name)
  const said = tokens.filter(({ folded }) => !endings.has(folded))
  const core: readonly Token[] = said.length === 0 ? tokens : said
  const [first] = core
  const phrases: Phrase[] = [{ tokens: core, kind: 'customer', isExact: false }]
  if (first !== undefined && core.length > 1 && first.word.length >= shortestFirstWord)
    phrases.push({ tokens: [first], kind: 'customer', isExact: true })
  return phrases
}

function matches(text: string, pattern: RegExp, kind: FindingKind): readonly Pick<Finding, 'word' | 'kind'>[] {
  return [...text.matchAll(pattern)].map(([word]) => ({ word: word.trim(), kind }))
}

/** Short names of features, also of those that are gone: whatever begins as ours do. */
function keysIn(text: string, prefixes: ReadonlySet<string>): readonly Pick<Finding, 'word' | 'kind'>[] {
  return [...text.matchAll(/(\p{L}{1,20})-\d+/gu)]
    .filter(([, prefix = '']) => prefixes.has(prefix.toUpperCase()))
    .map(([word]) => ({ word, kind: 'feature-key' }))
}
