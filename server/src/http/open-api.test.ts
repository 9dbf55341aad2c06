import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { openApi } from '../api/open-api.ts'
import { setStage } from '../testing/stage.ts'
import { matchRoutes } from './match-route.ts'
import { routes } from './routes.ts'

const { serve } = setStage()
const paths = Object.entries(Object(openApi()['paths'])) as [path: string, operations: Record<string, unknown>][]

it('[RA9] describes itself in OpenAPI 3.1', async () => {
  const server = await serve()
  const document: unknown = await (await fetch(`${server.url}/api/v1/openapi.json`)).json()
  expect(await new Validator().validate(document as Record<string, unknown>)).toEqual({ valid: true })
  expect(document).toMatchObject({ openapi: '3.1.1' })
})

it('[RA10] answers at every address it describes, and describes every address for programs', () => {
  const described = paths.flatMap(([path, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`))
  const answering = described.filter((one) => {
    const [method, path = ''] = one.split(' ')
    return matchRoutes(routes, path.replaceAll(/\{\w+\}/g, 'x')).some(({ route }) => route.method === method)
  })
  expect(answering).toEqual(described)
  const forPrograms = routes.filter(({ access, path }) => access === 'member' && path !== '/mcp')
  const missing = forPrograms
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
    .filter((one) => !described.includes(one))
  expect(missing).toEqual([])
})

it('[RA11] does what its documentation shows', async () => {
  const server = await serve()
  const made = await fetch(`${server.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { cookie: await server.cookieOf('product'), 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Docs', scopes: ['read', 'write'], expiresInDays: 1 }),
  })
  const token = String(Reflect.get(Object(await made.json()), 'token'))
  const text = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')
  const examples = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => code)
  expect(examples.length).toBeGreaterThan(2)
  for (const code of examples)
    await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', code], {
      env: { PATH: process.env['PATH'], PARLEY_URL: server.url, PARLEY_TOKEN: token, ROADMAP: 'r1' },
    })
  const features = await fetch(`${server.url}/api/v1/roadmaps/r1/features`, { headers: { authorization: `Bearer ${token}` } })
  expect(await features.json()).toMatchObject({ items: [{ title: 'Single sign-on', status: 'planned', horizon: 'now' }] })
})
