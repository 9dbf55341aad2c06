import { expect, it } from 'vitest'
import { createObserver } from './create-observer.ts'
import type { Observer } from './observer.ts'

interface Told {
  readonly line: Readonly<Record<string, unknown>> | undefined
  readonly numbers: readonly string[]
}

/** What the event wrote to the log, and which numbers of ours are no longer zero. */
async function told(event: (observer: Observer) => void): Promise<Told> {
  const lines: string[] = []
  const observer = createObserver({ logLevel: 'trace' }, { write: (line) => lines.push(line) })
  event(observer)
  const { text } = await observer.exposition()
  const numbers = text.split('\n').filter((line) => /^parley_\w+(?<!_bucket)(?:\{(?!le=).*\})? (?!0$)/.test(line))
  return { line: lines[0] === undefined ? undefined : (JSON.parse(lines[0]) as Record<string, unknown>), numbers }
}

interface Case {
  readonly event: (observer: Observer) => void
  readonly line?: Readonly<Record<string, unknown>>
  readonly numbers: readonly string[]
}

const cases: Readonly<Record<string, Case>> = {
  commitDone: {
    event: (observer) => observer.commitDone({ ms: 3, updates: 4, bytes: 50, documents: 2 }),
    line: { level: 'trace', ms: 3, updates: 4, bytes: 50, documents: 2 },
    numbers: [
      'parley_commit_milliseconds_sum 3',
      'parley_commit_milliseconds_count 1',
      'parley_commit_updates_sum 4',
      'parley_commit_updates_count 1',
      'parley_commit_documents_sum 2',
      'parley_commit_documents_count 1',
      'parley_committed_bytes_total 50',
    ],
  },
  mailSent: {
    event: (observer) => observer.mailSent(),
    line: { level: 'debug' },
    numbers: ['parley_mails_sent_total 1'],
  },
  mailFailed: {
    event: (observer) => observer.mailFailed({ reason: 'ECONNREFUSED', triesAgain: true }),
    line: { level: 'warn', reason: 'ECONNREFUSED', triesAgain: true },
    numbers: ['parley_mail_failures_total{reason="ECONNREFUSED"} 1'],
  },
  mailKept: {
    event: (observer) => observer.mailKept({ to: 'a@b.example', subject: 'Hello', text: 'A\nB' }),
    line: { level: 'info', to: 'a@b.example', subject: 'Hello', text: 'A\nB' },
    numbers: [],
  },
  providerFailed: {
    event: (observer) => observer.providerFailed('OAUTH_INVALID_RESPONSE'),
    line: { level: 'warn', reason: 'OAUTH_INVALID_RESPONSE' },
    numbers: ['parley_provider_failures_total{reason="OAUTH_INVALID_RESPONSE"} 1'],
  },
  commitFailed: {
    event: (observer) => observer.commitFailed('io'),
    line: { level: 'error', reason: 'io' },
    numbers: ['parley_commit_failures_total{reason="io"} 1'],
  },
  updateRefused: {
    event: (observer) => observer.updateRefused('rank'),
    line: { level: 'warn', reason: 'rank' },
    numbers: ['parley_updates_refused_total{reason="rank"} 1'],
  },
  updateDeferred: {
    event: (observer) => observer.updateDeferred(),
    line: { level: 'debug' },
    numbers: ['parley_updates_deferred_total 1'],
  },
  connectionOpened: { event: (observer) => observer.connectionOpened(), line: { level: 'debug' }, numbers: ['parley_connections 1'] },
  connectionClosed: {
    event: (observer) => observer.connectionClosed(1001),
    line: { level: 'debug', code: 1001 },
    numbers: ['parley_connections -1', 'parley_connections_closed_total{code="1001"} 1'],
  },
  framesSent: {
    event: (observer) => observer.framesSent({ sockets: 3, bytes: 10 }),
    numbers: ['parley_frames_sent_total 3', 'parley_bytes_sent_total 30'],
  },
  lagging: { event: (observer) => observer.lagging(2), numbers: ['parley_lagging_connections 2'] },
  roomsOpen: { event: (observer) => observer.roomsOpen(7), numbers: ['parley_rooms 7'] },
  snapshotTaken: {
    event: (observer) => observer.snapshotTaken(9),
    line: { level: 'debug', ms: 9 },
    numbers: ['parley_snapshot_milliseconds_sum 9', 'parley_snapshot_milliseconds_count 1'],
  },
  documentDamaged: {
    event: (observer) => observer.documentDamaged({ document: 'd', seq: 4, reason: 'it is missing' }),
    line: { level: 'error', document: 'd', seq: 4, reason: 'it is missing' },
    numbers: ['parley_damaged_documents_total 1'],
  },
  bugCaught: {
    event: (observer) => observer.bugCaught('request', new Error('no')),
    line: { level: 'error', edge: 'request', err: { message: 'no' } },
    numbers: ['parley_bugs_total{edge="request"} 1'],
  },
}

it.each(Object.entries(cases))('[OB1] tells %s to the log and to the numbers together', async (_name, { event, line, numbers }) => {
  expect(await told(event)).toMatchObject({ line, numbers })
})

it('[OB2] writes one JSON object a line, and nothing below its level', () => {
  const lines: string[] = []
  const observer = createObserver({ logLevel: 'warn' }, { write: (line) => lines.push(line) })
  observer.serverStarted('http://127.0.0.1:4173')
  observer.updateRefused('rank\n{}')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string, reason: 'rank\n{}', msg: 'an update was refused' },
  ])
  expect(lines[0]).toMatch(/^[^\n]+\n$/)
})

it('[OB3] keeps the numbers of two servers in one process apart', async () => {
  const [one, two] = [createObserver({ logLevel: 'silent' }), createObserver({ logLevel: 'silent' })]
  one.roomsOpen(5)
  expect((await two.exposition()).text).toContain('parley_rooms 0')
  expect((await one.exposition()).text).toContain('parley_rooms 5')
})
