import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { createAllowedTarget } from './allowed-target.ts'
import { postJson } from './post-json.ts'
import { isPublicAddress } from './public-address.ts'
import { sendOut } from './send-out.ts'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function serve(
  answer: (body: string) => { readonly status: number; readonly headers?: Record<string, string> } | 'silence',
): Promise<string> {
  const listening = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const given = answer(body)
      if (given !== 'silence') response.writeHead(given.status, given.headers).end('words')
    })
  })
  server = listening
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  const address = listening.address()
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/hook` : ''
}

const anywhere = { isAllowed: () => true }

it('[OB1] delivers JSON and says what came of it', async () => {
  const heard: string[] = []
  const url = await serve((body) => {
    heard.push(body)
    return { status: 200 }
  })
  expect(await postJson(url, { text: 'Broken' }, anywhere)).toBe('delivered')
  expect(heard).toEqual(['{"text":"Broken"}'])
})

it('[OB2] follows no redirect, and does not wait for ever', async () => {
  let asked = 0
  const url = await serve(() => {
    asked += 1
    return { status: 302, headers: { location: 'http://127.0.0.1:1/secret' } }
  })
  expect(await postJson(url, {}, anywhere)).toBe('answered 302')
  expect(asked).toBe(1)
  server?.close()
  expect(await postJson(await serve(() => 'silence'), {}, { ...anywhere, timeoutMs: 50 })).toBe('did not answer')
})

it.each([
  'http://127.0.0.1:1/',
  'http://localhost:1/',
  'http://[::1]:1/',
  'http://0x7f.1:1/',
  'http://2130706433:1/',
  'http://[::ffff:10.0.0.1]:1/',
])('[OB3] does not connect to %s', async (url) => {
  expect(await postJson(url, {})).toBe('the address is not one of the open internet')
})

it.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.20.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:192.168.1.1', false],
  ['64:ff9b::a00:1', false],
  ['2002:7f00:1::', false],
  ['2001:0:1::', false],
  ['not an address', false],
  ['93.184.216.34', true],
  ['2606:2800:220:1:248:1893:25c8:1946', true],
])('[OB3] knows whether %s is of the open internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic)
})

it.each([
  ['93.184.216.34', 443, true],
  ['93.184.216.34', 8443, true],
  ['93.184.216.34', 22, false],
  ['10.1.2.3', 8080, true],
  ['10.2.0.1', 443, false],
  ['::ffff:10.1.2.3', 8080, true],
  ['fd12::5', 5432, true],
  ['fd13::5', 443, false],
  ['127.0.0.1', 80, false],
  ['169.254.169.254', 80, false],
  ['jira.local', 443, false],
])('[TS13] leads to %s at %i where the operator named two networks: %s', (address, port, isAllowed) => {
  const networks = [
    { address: '10.1.0.0', prefix: 16 },
    { address: 'fd12::', prefix: 32 },
  ]
  expect(createAllowedTarget(networks)(address, port)).toBe(isAllowed)
})

it('[TS13] gives an answer in full, or none at all', async () => {
  const url = await serve(() => ({ status: 200, headers: { 'x-kept': 'yes' } }))
  const asked = { url, method: 'GET' } as const
  expect(await sendOut(asked, { ...anywhere, maxBytes: 5 })).toMatchObject({ ok: true, value: { status: 200, body: 'words' } })
  expect(await sendOut(asked, { ...anywhere, maxBytes: 4 })).toMatchObject({ ok: false, failure: { kind: 'too-large' } })
  expect(await sendOut(asked)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
})
