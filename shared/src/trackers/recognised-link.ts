import type { Tracker, TrackerSystem } from '../model/external-link.ts'

export type TrackerSite = Pick<Tracker, 'system' | 'site'>

export type LinkKind = 'issue' | 'pull-request' | 'project-item' | 'page'

export interface RecognisedLink {
  readonly system: TrackerSystem | 'web'
  /** Null for what no tracker knows. */
  readonly site: string | null
  readonly kind: LinkKind
  /** What people call it, as `SCH-101` or `acme/app#12`; the host of any other page. */
  readonly key: string
  /** What the tracker is asked for; null where it tells nothing. */
  readonly issue: string | null
  /** The shortest address that leads there. */
  readonly address: string
}

export type RecogniseIn = (place: { readonly segments: readonly string[]; readonly query: URLSearchParams }) => Found | undefined

/** What a system makes of an address below its site. */
export interface Found {
  readonly kind: LinkKind
  readonly key: string
  /** What its interface for programs is asked for; null where it tells nothing. */
  readonly issue: string | null
  /** The address below the site, without what only leads somewhere in it. */
  readonly path: string
}
