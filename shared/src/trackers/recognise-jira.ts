import type { RecogniseIn } from './recognised-link.ts'

const shape = /^[A-Z][A-Z0-9_]{1,19}-[1-9]\d{0,9}$/

/** An issue of its own, one that is open on a board, or one of a project's list. */
export const recogniseJira: RecogniseIn = ({ segments, query }) => {
  const named = segments[0] === 'browse' ? segments[1] : segments.at(-2) === 'issues' ? segments.at(-1) : undefined
  const key = (query.get('selectedIssue') ?? named ?? '').toUpperCase()
  return shape.test(key) ? { kind: 'issue', key, issue: key, path: `/browse/${key}` } : undefined
}
