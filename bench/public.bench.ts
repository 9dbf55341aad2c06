import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensurePrograms, startNginx, type Served } from './nginx.ts'
import { pause } from './pause.ts'
import { report } from './report.ts'
import { serve } from './server-process.ts'
import { median } from './statistics.ts'

const rounds = 5
const seconds = 4
const connections = 32
const leastPerSecond = 5000
const leastRatio = 0.3

ensurePrograms({ nginx: 'nginx-light', wrk: 'wrk' })
const dataFolder = mkdtempSync(join(tmpdir(), 'parley-public-'))
const server = await serve({ command: [process.execPath, 'server/src/main.ts'], folder: resolve(import.meta.dirname, '..'), dataFolder })
const url = `${server.url}/p/northwind`
while ((await fetch(url)).status !== 200) await pause(50)
const page = await asServed(url)
{
  await using nginx = await startNginx(page)
  const [ours, theirs, known]: [number[], number[], number[]] = [[], [], []]
  // In turn, so that what else the machine does meanwhile hits both.
  for (let round = 0; round < rounds; round += 1) {
    ours.push(perSecond(url, ['accept-encoding: gzip']))
    theirs.push(perSecond(nginx.url, ['accept-encoding: gzip']))
    known.push(perSecond(url, [`if-none-match: ${page.headers['etag'] ?? ''}`]))
  }
  const [our, their] = [median(ours), median(theirs)]
  report('public', [
    {
      what: `public page, ${page.body.length} bytes packed, ${connections} connections kept alive`,
      ours: `${Math.round(our)}/s`,
      peer: `nginx (1 worker, same bytes) ${Math.round(their)}/s`,
      ratio: our / their,
      target: `≥ ${leastRatio}; ≥ ${leastPerSecond}/s`,
      holds: our / their >= leastRatio && our >= leastPerSecond,
    },
    { what: 'public page that the reader has already (304)', ours: `${Math.round(median(known))}/s`, peer: '-' },
  ])
}
await server.end('SIGTERM')
rmSync(dataFolder, { recursive: true, force: true })

function perSecond(address: string, headers: readonly string[]): number {
  const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, ...headers.flatMap((header) => ['-H', header]), address]
  const { stdout, status } = spawnSync('wrk', flags, { encoding: 'utf8' })
  const [, found] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  if (status !== 0 || found === undefined || /Non-2xx/.test(stdout)) throw new Error(`wrk measured nothing:\n${stdout}`)
  return Number(found)
}

/** The bytes as they cross the wire, and what is said of them. */
function asServed(address: string): Promise<Served> {
  return new Promise((done, fail) => {
    const asked = request(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const own = new Set(['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'transfer-encoding'])
        const headers = Object.entries(response.headers).flatMap(([name, value]) =>
          own.has(name) || typeof value !== 'string' ? [] : [[name, value] as const],
        )
        done({ body: Buffer.concat(chunks), headers: Object.fromEntries(headers) })
      })
    })
    asked.on('error', fail)
    asked.end()
  })
}
