import type { RecogniseIn } from './recognised-link.ts'

const shape = /^[A-Z][A-Z0-9]{0,9}-[1-9]\d{0,9}$/

/** An issue; the words of its title, which may follow, change with it. */
export const recogniseLinear: RecogniseIn = ({ segments: [what, name = ''] }) => {
  const key = name.toUpperCase()
  return what === 'issue' && shape.test(key) ? { kind: 'issue', key, issue: key, path: `/issue/${key}` } : undefined
}
