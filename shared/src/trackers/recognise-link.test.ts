import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recogniseLink } from './recognise-link.ts'
import { recognisePasted } from './recognise-pasted.ts'
import type { TrackerSite } from './recognised-link.ts'

const own: readonly TrackerSite[] = [
  { system: 'jira', site: 'https://work.acme.example' },
  { system: 'jira', site: 'https://work.acme.example/tracker' },
  { system: 'github', site: 'https://git.acme.example' },
]

it.each([
  ['https://github.com/acme/app/issues/12', 'github', 'acme/app#12', 'https://github.com/acme/app/issues/12'],
  ['https://github.com/acme/app/issues/12#issuecomment-9', 'github', 'acme/app#12', 'https://github.com/acme/app/issues/12'],
  ['github.com/acme/app/pull/7/files?diff=split', 'github', 'acme/app#7', 'https://github.com/acme/app/pull/7'],
  [
    'https://github.com/orgs/acme/projects/5/views/2?pane=issue&itemId=99&issue=acme%7Capp%7C12',
    'github',
    'acme/app#12',
    'https://github.com/orgs/acme/projects/5?pane=issue&itemId=99&issue=acme%7Capp%7C12',
  ],
  [
    'https://github.com/users/ana/projects/1?pane=issue&itemId=4',
    'github',
    'ana/projects/1',
    'https://github.com/users/ana/projects/1?pane=issue&itemId=4',
  ],
  ['https://linear.app/Acme/issue/eng-12/make-it-fast', 'linear', 'ENG-12', 'https://linear.app/acme/issue/ENG-12'],
  ['https://acme.atlassian.net/browse/SCH-101?focusedId=3', 'jira', 'SCH-101', 'https://acme.atlassian.net/browse/SCH-101'],
  [
    ' <https://acme.atlassian.net/jira/software/c/projects/SCH/boards/4?selectedIssue=sch-101> ',
    'jira',
    'SCH-101',
    'https://acme.atlassian.net/browse/SCH-101',
  ],
  ['https://acme.atlassian.net/jira/core/projects/SCH/issues/SCH-9', 'jira', 'SCH-9', 'https://acme.atlassian.net/browse/SCH-9'],
])('[TK1] recognises %s', (text, system, key, address) => {
  expect(recogniseLink(text)).toMatchObject({ system, key, address })
})

it.each([
  'https://github.com.evil.example/acme/app/issues/12',
  'https://evil.example/github.com/acme/app/issues/12',
  'https://gist.github.com/acme/app/issues/12',
  'https://github.com:8443/acme/app/issues/12',
  'https://linear.app.evil.example/acme/issue/ENG-12',
  'https://atlassian.net/browse/SCH-101',
  'https://a.b.atlassian.net/browse/SCH-101',
  'https://acme.atlassian.net.evil.example/browse/SCH-101',
  'https://github.com/acme/app',
  'https://github.com/acme/app/issues/new',
  'https://github.com/acme/../issues/12',
  'https://linear.app/acme/project/fast-12',
])('[TK2] takes %s for any page', (text) => {
  expect(recogniseLink(text)).toMatchObject({ system: 'web', kind: 'page', issue: null, site: null })
})

it('[TK3] never fails, and changes nothing of what it recognised', () => {
  const piece = fc.oneof(
    fc.webUrl({ validSchemes: ['https'], withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary' }),
    fc
      .tuple(
        fc.constantFrom('https://github.com', 'https://linear.app', 'https://acme.atlassian.net', 'https://work.acme.example'),
        fc.array(
          fc.constantFrom('acme', 'app', 'issues', 'issue', 'pull', 'browse', 'ENG-12', '7', 'orgs', 'projects', '..', 'tracker', ''),
        ),
        fc.constantFrom('', '?pane=issue&itemId=4', '?itemId=4&issue=a%7Cb%7C3', '?selectedIssue=SCH-1', '#x'),
      )
      .map(([host, path, rest]) => `${host}/${path.join('/')}${rest}`),
  )
  fc.assert(
    fc.property(piece, fc.constantFrom([], own), (text, sites) => {
      const link = recogniseLink(text, sites)
      if (link !== undefined) expect(recogniseLink(link.address, sites)).toEqual(link)
    }),
    { numRuns: 2000 },
  )
})

it('[TK4] recognises the hosts a workspace is connected to, the deepest site first', () => {
  expect(recogniseLink('https://git.acme.example/core/app/pull/3', own)).toMatchObject({ system: 'github', key: 'core/app#3' })
  expect(recogniseLink('https://work.acme.example/browse/OPS-1', own)?.site).toBe('https://work.acme.example')
  expect(recogniseLink('https://work.acme.example/tracker/browse/OPS-1', own)?.site).toBe('https://work.acme.example/tracker')
  expect(recogniseLink('https://work.acme.example/trackers/browse/OPS-1', own)?.system).toBe('web')
  expect(recogniseLink('https://git.acme.example/core/app/pull/3')?.system).toBe('web')
})

it.each([
  'http://github.com/acme/app/issues/1',
  'javascript:alert(1)',
  'https://ana:secret@example.com/',
  `https://example.com/${'a'.repeat(2000)}`,
  `https://example.com/${'ü'.repeat(500)}`,
  'not an address',
  '',
])('[TK5] refuses %s', (text) => {
  expect(recogniseLink(text)).toBeUndefined()
})

it('[TK10] takes each of several addresses once, and says which words are none', () => {
  const text = 'https://github.com/acme/app/issues/1,\n see https://github.com/acme/app/issues/1#x https://example.com/a,b; '
  const { links, refused } = recognisePasted(text)
  expect(links.map(({ address }) => address)).toEqual(['https://github.com/acme/app/issues/1', 'https://example.com/a,b'])
  expect(refused).toEqual(['see'])
})
