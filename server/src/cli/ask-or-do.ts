import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result } from '@parley/shared/base/result.ts'
import { controlFile, type ControlFile, type ControlRequest } from '@parley/shared/protocol/control.ts'
import { problemJson } from '@parley/shared/protocol/http.ts'
import { createAccessChanges } from '../auth/access-changes.ts'
import { createLinks } from '../auth/links.ts'
import type { Config } from '../config/config.ts'
import { readConfig } from '../config/read-config.ts'
import { silentObserver } from '../observe/silent-observer.ts'
import { openSqliteStorage } from '../storage/sqlite-storage.ts'
import { Rooms } from '../sync/rooms.ts'
import { defaultSyncOptions } from '../sync/sync-options.ts'
import { carryOut } from '../workspace/control.ts'
import { prepareRoom } from '../workspace/prepare-room.ts'

/** Has the server that owns the data folder do something, or does it here when none runs. */
export async function askOrDo(request: ControlRequest): Promise<Result<unknown, string>> {
  const config = readConfig(process.env)
  if (!config.ok) return config
  const server = readControlFile(config.value.dataFolder)
  return (server === undefined ? undefined : await ask(server, request)) ?? doHere(config.value, request)
}

function readControlFile(dataFolder: string): ControlFile | undefined {
  try {
    return controlFile.parse(JSON.parse(readFileSync(join(dataFolder, 'control.json'), 'utf8')))
  } catch {
    // No server wrote one, or it is from another version: then nobody is asked.
    return undefined
  }
}

/** Undefined when nobody answers: a server that was killed leaves its file behind. */
async function ask({ url, token }: ControlFile, request: ControlRequest): Promise<Result<unknown, string> | undefined> {
  const response = await fetch(`${url}/api/v1/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(request),
  }).catch(() => undefined)
  if (response === undefined) return undefined
  const body: unknown = await response.json()
  if (response.ok) return { ok: true, value: body }
  const problem = problemJson.safeParse(body)
  return fail(problem.success ? (problem.data.detail ?? problem.data.title) : `The server answered ${response.status}.`)
}

async function doHere({ dataFolder: folder, publicUrl, host, port }: Config, request: ControlRequest): Promise<Result<unknown, string>> {
  const clock = Date.now
  const storage = await openSqliteStorage({ folder, retentionMs: Number.MAX_SAFE_INTEGER, clock })
  if (!storage.ok) return storage
  await using held = storage.value
  await using rooms = new Rooms({
    storage: held,
    observer: silentObserver,
    clock,
    limits: defaultSyncOptions,
    prepare: prepareRoom,
  })
  const links = createLinks(publicUrl)
  links.announce(`http://${host}:${port}`)
  // No server runs, so nobody is connected, and mails are for whoever reads the output to send.
  const target = { storage: held, rooms, links, accessChanges: createAccessChanges(), mailer: { send() {} } }
  const done = await carryOut(target, request, { clock, random: Math.random, newId: randomUUID })
  // Keys are given a moment after features arrive.
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  await rooms.drain(30_000)
  return done
}
