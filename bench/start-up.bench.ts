import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { report } from './report.ts'
import { serve } from './server-process.ts'
import { median } from './statistics.ts'

const root = resolve(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'parley-start-'))
const command = ['npm', 'start'] as const

const warm: number[] = []
for (let round = 0; round < 6; round += 1) {
  const server = await serve({ command, folder: root, dataFolder: join(work, 'data') })
  // The first start seeds the workspace.
  if (round > 0) warm.push(server.startedInMs)
  await server.end('SIGTERM')
}

const clone = join(work, 'clone')
const cloned = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
if (cloned.status !== 0) throw new Error('could not clone')
const cold = await serve({ command, folder: clone, dataFolder: join(work, 'cold-data') })
await cold.end('SIGTERM')
rmSync(work, { recursive: true, force: true })

report('start-up', [
  { what: 'npm start to /healthz, all installed and built (median of 5)', ours: seconds(median(warm)), peer: '-', target: '≤ 1.5 s' },
  {
    what: 'npm start to /healthz in a fresh clone, empty data folder, packages in the cache of the machine',
    ours: seconds(cold.startedInMs),
    peer: '-',
    target: '≤ 20 s',
  },
])

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`
}
