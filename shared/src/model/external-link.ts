import type { Instant } from '../base/instant.ts'
import type { LinkId } from './ids.ts'

/** Systems in which others plan and build, and which tell a program how far something is. */
export const trackerSystems = ['jira', 'linear', 'github'] as const
export type TrackerSystem = (typeof trackerSystems)[number]

export const linksPerFeature = 20

/** Where more about a feature stands, outside. */
export interface ExternalLink {
  readonly id: LinkId
  readonly address: string
  /** What people call it here; null shows its title, or its key. */
  readonly label: string | null
  readonly at: Instant
}

/** What was closed without being done is `dropped`: nobody may take it for delivered. */
export const issueCategories = ['todo', 'doing', 'done', 'dropped'] as const
export type IssueCategory = (typeof issueCategories)[number]

/** What a tracker tells of an issue. */
export interface IssueFacts {
  readonly title: string
  /** The tracker's own word. */
  readonly state: string
  readonly category: IssueCategory
  readonly assignee: string | null
  readonly updatedAt: Instant | null
}

export const linkProblems = ['not-found', 'moved'] as const
export type LinkProblem = (typeof linkProblems)[number]

/** What the server knows of a link; only it writes this. */
export interface LinkState {
  /** What was read last; null when nothing ever was. */
  readonly facts: IssueFacts | null
  readonly problem: LinkProblem | null
  readonly readAt: Instant
}

export const trackerProblems = ['token-refused', 'rate-limited', 'unreachable', 'not-understood'] as const
export type TrackerProblem = (typeof trackerProblems)[number]

/** A tracker the workspace is connected to, as everybody may know it. */
export interface Tracker {
  readonly system: TrackerSystem
  /** What the addresses of its issues begin with, as `https://acme.atlassian.net`. */
  readonly site: string
  readonly problem: TrackerProblem | null
}
