import { connect } from 'node:net'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { StorageUnavailable } from '../storage/storage-unavailable.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let isGone = false
beforeEach(async () => {
  isGone = false
  server = await startTestServer({
    wrap: (storage) =>
      new Proxy(storage, {
        get: (target, name) =>
          name === 'listWorkspaces' && isGone
            ? () => Promise.reject(new StorageUnavailable('closed', 'the storage thread ended'))
            : Reflect.get(target, name),
      }),
  })
})
afterEach(() => server[Symbol.asyncDispose]())

/** What a server answers to bytes no browser would send. */
function ask(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

it.each([
  ['a page', 'Connection: close'],
  ['a socket', 'Upgrade: websocket\r\nConnection: Upgrade'],
])('[HT11] refuses a target that is no address, asked for as %s, and goes on', async (_what, headers) => {
  expect(await ask(`GET // HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`)).toContain('HTTP/1.1 400')
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

it('[HT12] answers with 503 while storage is gone', async () => {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  isGone = true
  const response = await fetch(`${server.url}/readyz`)
  expect(response.status).toBe(503)
  expect(await response.json()).toMatchObject({ type: 'urn:parley:unavailable' })
})
