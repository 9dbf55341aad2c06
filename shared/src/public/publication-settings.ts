import * as z from 'zod/mini'
import { publicLayouts } from './public-roadmap.ts'

export const publicationModes = ['automatic', 'held'] as const
export type PublicationMode = (typeof publicationModes)[number]

const words = z.readonly(z.array(z.string().check(z.trim(), z.minLength(2), z.maxLength(60))).check(z.maxLength(200)))

/** Settings from before there was the choice do not have it. */
const off = z._default(z.boolean(), false)

/** How one roadmap is shown to the public; owners say so. */
export const publicationSettings = z.readonly(
  z.strictObject({
    enabled: z.boolean(),
    slug: z.string().check(z.regex(/^[a-z0-9-]{3,60}$/, 'must be 3 to 60 small letters, digits and hyphens')),
    title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    intro: z.string().check(z.trim(), z.maxLength(600)),
    note: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
    /** Whether changes go out by themselves or wait for somebody to release them. */
    mode: z.enum(publicationModes),
    layout: z.enum(publicLayouts),
    /** The sites that may show the roadmap inside their pages. */
    frameAncestors: z.readonly(
      z.array(z.string().check(z.refine(isHttpsOrigin, 'must be an origin such as https://example.com'))).check(z.maxLength(20)),
    ),
    /** What must not be read in public. */
    internalWords: words,
    /** What the linter is not to mind, such as an ordinary word that is also a customer's name. */
    allowedWords: words,
    ownTitles: z.boolean(),
    /** What outsiders may do: vote for cards, send ideas, be told when something ships. */
    votes: off,
    ideas: off,
    subscriptions: off,
  }),
)
export type PublicationSettings = z.infer<typeof publicationSettings>

const defaultInternalWords = [
  'deal',
  'churn',
  'confidential',
  'internal',
  'do not share',
  'pipeline',
  'upsell',
  'discount',
  'competitor',
  'renewal',
  'ARR',
  'MRR',
  'NDA',
  'guarantee',
  'guaranteed',
  'committed',
  'promised',
]

const defaultNote = 'This is what we plan today. Plans change, so please do not decide on dates or on features that have not shipped.'

/** What a roadmap that was never public starts from. */
export function firstSettings(name: string, slug: string): PublicationSettings {
  return {
    enabled: false,
    slug,
    title: `${name}: roadmap`,
    intro: '',
    note: defaultNote,
    mode: 'held',
    layout: 'columns',
    frameAncestors: [],
    internalWords: defaultInternalWords,
    allowedWords: [],
    ownTitles: true,
    votes: false,
    ideas: false,
    subscriptions: false,
  }
}

function isHttpsOrigin(text: string): boolean {
  const url = URL.parse(text)
  // Nothing that could end the directive it is written into, and no wildcard.
  return url?.protocol === 'https:' && url.origin === text && /^[\w.:/[\]-]+$/.test(text)
}
