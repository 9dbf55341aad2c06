import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { chromium, type Page } from '@playwright/test'
import { keys } from '@parley/shared/document/keys.ts'
import { containerOf } from '@parley/shared/document/live-doc.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { project } from '@parley/shared/projection/project.ts'
import * as Y from 'yjs'
import { pause } from './pause.ts'
import { syncFrame, syncStep } from './plain-message.ts'
import { report, type Row } from './report.ts'
import { enter } from './sandbox.ts'
import { stateOf } from './state-of.ts'
import { serve, type ServerProcess } from './server-process.ts'
import { percentile } from './statistics.ts'

const root = resolve(import.meta.dirname, '..')
const cards = 6000
const editsPerSecond = 50
const dragMs = 2000
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-drag-'))

interface Watched {
  readonly frames: readonly number[]
  readonly longTasks: readonly number[]
  readonly renders: Readonly<Record<string, number>>
}

const server = await serve({ command: [process.execPath, 'server/src/main.ts'], folder: root, dataFolder })
const filled = spawnSync(process.execPath, ['server/src/cli/main.ts', 'generate', '--roadmap', 'Sandbox', '--features', String(cards)], {
  cwd: root,
  env: { ...process.env, DATA_DIR: dataFolder },
  stdio: ['ignore', 'ignore', 'inherit'],
})
if (filled.status !== 0) throw new Error('could not fill the board')
const browser = await chromium.launch(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] })
const page = await openBoard(server)
await drag(page)
const stopEditing = await editElsewhere(server)
await pause(1000)
await watch(page)
await drag(page)
const watched = await whatHappened(page)
const edits = stopEditing()
await browser.close()
await server.end('SIGTERM')
rmSync(dataFolder, { recursive: true, force: true })
report('drag', rowsOf(watched))

function rowsOf({ frames, longTasks, renders }: Watched): readonly Row[] {
  const what = `${dragMs / 1000} s drag over 3 x ${cards / 3} cards, ${editsPerSecond} remote edits/s`
  const { card = 0, row = 0, lane = 0, board = 0 } = renders
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(frames, share).toFixed(1))
  return [
    {
      what: `${what}: frame interval p50 / p95 / p99`,
      ours: `${p50} / ${p95} / ${p99} ms`,
      peer: `${frames.length} frames`,
      target: 'p95 ≤ 16.8 ms',
    },
    {
      what: `${what}: long tasks`,
      ours: `${longTasks.length}, longest ${Math.max(0, ...longTasks).toFixed(0)} ms`,
      peer: '-',
      target: '0',
    },
    {
      what: `${what}: drawn cards / rows / lanes / boards`,
      ours: `${card} / ${row} / ${lane} / ${board}`,
      peer: `${edits} edits`,
      ratio: card / edits,
      target: 'cards ≤ 1.5 an edit; rows < 1,500; boards < 5',
      holds: card <= 1.5 * edits && row < 1500 && board < 5,
    },
  ]
}

async function openBoard({ url }: ServerProcess): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.request.post(`${url}/api/v1/demo/sign-in`, { data: { role: 'product' } })
  const opened = await context.newPage()
  await opened.goto(`${url}/r/sandbox/board?renders=1`)
  await opened.getByRole('region', { name: 'Now', exact: true }).getByRole('listitem').first().waitFor()
  await opened.getByTestId('sync-badge').getByText('Everything saved').waitFor()
  return opened
}

/** Somebody else changes titles and estimates: a third of the time on cards that are on the screen. */
async function editElsewhere({ url, port }: ServerProcess): Promise<() => number> {
  const client = await enter({ url, port, role: 'owner' })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await stateOf(client))
  client.onMessage = () => undefined
  client.reader.wantsPayload = false
  const { lanes } = project(openPlan(doc))
  const visible = Object.values(lanes).flatMap((ids) => ids.slice(0, 8))
  const all = Object.values(lanes).flat()
  let count = 0
  doc.on('update', (update: Uint8Array) => client.socket.write(syncFrame(syncStep.update, update)))
  const timer = setInterval(() => {
    count += 1
    const ids = count % 3 === 0 ? visible : all
    const id = ids[Math.floor(Math.random() * ids.length)]
    if (id === undefined) return
    if (count % 2 === 0) containerOf(doc, 'features')?.set(keys.feature(id, 'title'), `Changed by somebody else (${count})`)
    else containerOf(doc, 'features')?.set(keys.estimate(id, 'reach'), count)
  }, 1000 / editsPerSecond)
  return () => {
    clearInterval(timer)
    client.socket.destroy()
    return count
  }
}

/** From Now over Next to Later and back, with the mouse. */
async function drag(on: Page): Promise<void> {
  const from = await on.getByRole('region', { name: 'Now', exact: true }).getByRole('listitem').nth(2).boundingBox()
  const to = await on.getByRole('region', { name: 'Later', exact: true }).boundingBox()
  if (from === null || to === null) throw new Error('the board is not on the screen')
  const [startX, endX, y] = [from.x + 12, to.x + to.width / 2, from.y + from.height / 2]
  await on.mouse.move(startX, y)
  await on.mouse.down()
  const startedAt = performance.now()
  for (let share = 0; share < 1; share = (performance.now() - startedAt) / dragMs) {
    await on.mouse.move(startX + (endX - startX) * Math.sin(share * Math.PI), y + 250 * Math.sin(share * 4 * Math.PI))
    await pause(6)
  }
  await on.mouse.up()
}

async function watch(on: Page): Promise<void> {
  await on.evaluate(() => {
    const record = { frames: [] as number[], longTasks: [] as number[], before: { ...(Reflect.get(window, 'parleyRenders') as object) } }
    Reflect.set(window, 'benchRecord', record)
    new PerformanceObserver((list) => record.longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    })
    let last = performance.now()
    requestAnimationFrame(function frame(now) {
      record.frames.push(now - last)
      last = now
      requestAnimationFrame(frame)
    })
  })
}

function whatHappened(on: Page): Promise<Watched> {
  return on.evaluate(() => {
    const record = Reflect.get(window, 'benchRecord') as Watched & { readonly before: Record<string, number> }
    const after = Reflect.get(window, 'parleyRenders') as Record<string, number>
    const renders = Object.fromEntries(Object.entries(after).map(([part, count]) => [part, count - (record.before[part] ?? 0)]))
    return { frames: record.frames.slice(1), longTasks: record.longTasks, renders }
  })
}
