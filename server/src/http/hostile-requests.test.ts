import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { closeCode } from '@parley/shared/protocol/close-code.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { askPath, askRaw } from '../testing/ask-raw.ts'
import { planDocument, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server[Symbol.asyncDispose]())

type Headers = Readonly<Record<string, string>>

const json: Headers = { 'content-type': 'application/json' }

function post(path: string, body: string | Buffer<ArrayBuffer>, headers: Headers = json): Promise<Response> {
  return fetch(`${server.url}/api/v1${path}`, { method: 'POST', body, headers })
}

function deep(levels: number): string {
  return `${'['.repeat(levels)}${']'.repeat(levels)}`
}

describe('what is sent', () => {
  it('[HD16] prototype pollution: refuses keys that reach what all objects share', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      for (const body of [
        `{"role":"owner","${key}":{"polluted":1}}`,
        `{"role":"owner","person":{"a":[{"${key}":1}]}}`,
        `{"${key}":{"role":"owner"}}`,
      ]) {
        const response = await post('/demo/sign-in', body)
        expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('a key no request has')])
      }
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('[HD16] nesting: refuses what is deeper than any request, at no cost', async () => {
    expect(await (await post('/demo/sign-in', deep(33))).text()).toContain('nested too deep')
    expect(await (await post('/demo/sign-in', deep(32))).text()).not.toContain('nested too deep')
    expect(await (await post('/demo/sign-in', deep(32_000))).text()).toContain('nested too deep')
  })

  it('[HD16] decompression bomb: takes no body that is packed', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, '{'))
    for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip'])
      expect((await post('/demo/sign-in', bomb, { ...json, 'content-encoding': encoding })).status).toBe(415)
  })

  it('[HD16] 100 MB body: is refused before it is read, said or unsaid how long it is', async () => {
    let sent = 0
    const chunk = Buffer.alloc(256 * 1024, 'x')
    function endless(): ReadableStream<Uint8Array> {
      return new ReadableStream({
        pull(controller) {
          sent += chunk.length
          if (sent > 100_000_000) controller.close()
          else controller.enqueue(chunk)
        },
      })
    }
    const init = { method: 'POST', headers: json, duplex: 'half' } as const
    const outcome = await fetch(`${server.url}/api/v1/auth/sign-in`, { ...init, body: endless() }).then(
      ({ status }) => status,
      () => 'cut off',
    )
    expect([413, 'cut off']).toContain(outcome)
    // What the sockets of this machine hold was sent in vain; the rest was not even taken.
    expect(sent).toBeLessThan(20_000_000)
    const said = `POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n`
    expect(await askRaw(server.url, said)).toMatch(/^HTTP\/1.1 413 [\s\S]*connection: close/i)
  })

  it.each([
    ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n'],
    ['a length that is none', 'Content-Length: +4\r\n'],
    ['an encoding that is none', 'Transfer-Encoding: xchunked\r\n'],
    ['a space before the colon', 'Content-Length : 4\r\n'],
    ['a folded header', 'X-A: 1\r\n Content-Length: 4\r\n'],
  ])('[HD17] request smuggling: refuses %s', async (_what, headers) => {
    const asked = `POST /api/v1/sign-out HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n${headers}\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n`
    const answer = await askRaw(server.url, asked)
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer.match(/HTTP\/1.1/g)).toHaveLength(1)
  })

  it('[HD17] oversize headers and strange methods are refused', async () => {
    const asked = (line: string, header = ''): string =>
      `${line} HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n${header}Connection: close\r\n\r\n`
    expect(await askRaw(server.url, asked('GET /healthz', `X-A: ${'x'.repeat(17_000)}\r\n`))).toMatch(/^HTTP\/1.1 431 /)
    expect(await askRaw(server.url, asked('TRACE /healthz'))).toMatch(/^HTTP\/1.1 405 /)
    expect(await askRaw(server.url, asked('CONNECT evil.example:443'))).not.toMatch(/ 200 /)
    expect(await askRaw(server.url, asked('NONSENSE /'))).toMatch(/^HTTP\/1.1 400 /)
    expect(await askRaw(server.url, 'GET /healthz HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
  })

  it('[HD17] slowloris: whoever does not come to the end of their headers is sent away, and nobody else waits', async () => {
    const port = Number(new URL(server.url).port)
    const began = performance.now()
    const slow = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'))
    const dripping = setInterval(() => {
      for (const socket of slow) if (socket.writable) socket.write('x')
    }, 500)
    for (const socket of slow) {
      socket.on('error', () => undefined)
      socket.resume()
      socket.write(`GET /healthz HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\nX-A: `)
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    await Promise.all(
      slow.map(
        (socket) =>
          new Promise((resolve) => {
            socket.on('close', resolve)
          }),
      ),
    )
    clearInterval(dripping)
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('what is asked for', () => {
  it('[HD20] path traversal: no room is found by a path', async () => {
    const headers = { cookie: await server.cookieOf('product') }
    for (const name of [
      '..%2f..%2fetc%2fpasswd',
      `${planDocument}%00`,
      `${planDocument}%2f`,
      'x'.repeat(65),
      '*',
      '%27%20OR%201=1',
      '__proto__',
      '',
    ]) {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/v1/${name}`, { origin: server.url, headers })
      const code = await new Promise((resolve) => {
        socket.on('close', resolve)
      })
      expect([name, code]).toEqual([name, closeCode.unknownDocument])
    }
  })

  it('[HD20] path traversal: no file outside the client is served', async () => {
    const client = join(server.folder, 'no-client')
    for (const [folder, file] of [
      [client, 'index.html'],
      [client, 'app.js'],
      [`${client}-too`, 'app.js'],
      [server.folder, 'secret.js'],
    ] as const) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, file), folder === client ? `our ${file}` : 'not ours')
    }
    const ask = (path: string): Promise<string> => askPath(server.url, path)
    expect(await ask('/app.js')).toContain('our app.js')
    const ways = ['/../', '/..%2f', '/%2e%2e/', '/%2e%2e%2f', '/assets/..%2f..%2f', '/..%5c', '//../', '/./%2e./']
    for (const way of ways) {
      for (const target of ['secret.js', 'no-client-too/app.js', 'parley.db'])
        expect(await ask(way + target)).toMatch(/our index.html|^HTTP\/1.1 400 /)
    }
    expect(await ask('/app.js%00.html')).toContain('our index.html')
  })
})
