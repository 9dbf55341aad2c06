import { asId, type DocumentId } from '@parley/shared/model/ids.ts'
import { expect, it } from 'vitest'
import { silentObserver } from '../observe/silent-observer.ts'
import { Committer, type CommitSource } from './committer.ts'

const gapMs = 150
const sparseGapMs = 600

/** Documents of one server, each of which always has an update to commit, and when it was committed what. */
function aServer(): {
  readonly committer: Committer
  readonly change: (documents: readonly string[]) => void
  readonly commits: readonly Commit[]
} {
  const commits: Commit[] = []
  const startedAt = performance.now()
  const committer = new Committer({
    storage: {
      commit: async (appends) => {
        commits.push({ at: performance.now() - startedAt, documents: appends.map(({ document }) => document) })
        return appends.map(() => ({ kind: 'committed', head: 1 }))
      },
    },
    observer: silentObserver,
    clock: () => performance.now(),
    gapMs,
    sparseGapMs,
  })
  const sources = new Map<string, CommitSource>()
  function sourceOf(document: string): CommitSource {
    const update = { bytes: new Uint8Array(), actor: 'ana', at: 0 }
    const known = sources.get(document) ?? {
      takeBatch: () => ({ updates: [update], bytes: 0, afters: [], document: asId<DocumentId>(document), expectedHead: 0 }),
      settle: () => undefined,
      putBack: () => undefined,
      abandon: () => undefined,
    }
    sources.set(document, known)
    return known
  }
  return {
    committer,
    commits,
    change: (documents) => {
      for (const document of documents) committer.schedule(sourceOf(document))
    },
  }
}

interface Commit {
  readonly at: number
  readonly documents: readonly string[]
}

function pauseBetween([first, second]: readonly Commit[]): number {
  return (second?.at ?? Number.NaN) - (first?.at ?? Number.NaN)
}

it('[SY44] commits what comes to a quiet server at once, and what comes together in one go', async () => {
  const { committer, change, commits } = aServer()
  change(['one', 'two'])
  await committer.drain(5000)
  expect(commits).toHaveLength(1)
  expect(commits[0]?.documents).toEqual(['one', 'two'])
  expect(commits[0]?.at).toBeLessThan(sparseGapMs)
})

it('[SY44] keeps the short gap where many updates are of one document', async () => {
  const { committer, change, commits } = aServer()
  change(['one'])
  await committer.drain(5000)
  change(['one', 'one', 'one', 'one'])
  await committer.drain(5000)
  expect(commits).toHaveLength(2)
  expect(pauseBetween(commits)).toBeGreaterThan(gapMs - 5)
  expect(pauseBetween(commits)).toBeLessThan(sparseGapMs)
})

it('[SY44] keeps the long gap where as many are of a document each', async () => {
  const { committer, change, commits } = aServer()
  change(['one'])
  await committer.drain(5000)
  change(['one', 'two', 'three', 'four', 'five'])
  await committer.drain(5000)
  expect(commits).toHaveLength(2)
  expect(commits[1]?.documents).toHaveLength(5)
  expect(pauseBetween(commits)).toBeGreaterThan(sparseGapMs - 5)
})
