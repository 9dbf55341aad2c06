import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { openApi } from '../api/open-api.ts'
import { setStage } from '../testing/stage.ts'
import { tokenOf } from '../testing/token-of.ts'
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
  const token = await tokenOf(server, 'product')
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

it('[RA18] names the scopes that a token needs for each operation, or that it is not for tokens', () => {
  const securityAt = (path: string, method: string): unknown =>
    Reflect.get(Object(paths.find(([known]) => known === path)?.[1][method]), 'security')
  const roadmap = '/api/v1/roadmaps/{roadmap}'
  expect(securityAt(`${roadmap}/features`, 'get')).toEqual([{ token: ['plan:read'] }, { session: [] }])
  expect(securityAt(`${roadmap}/features/{id}/move`, 'post')).toEqual([{ token: ['plan:write'] }, { session: [] }])
  expect(securityAt(`${roadmap}/companies/{id}`, 'get')).toEqual([{ token: ['sales:read'] }, { session: [] }])
  expect(securityAt(`${roadmap}/companies/{id}`, 'patch')).toEqual([{ token: ['sales:write'] }, { session: [] }])
  expect(securityAt('/api/v1/roadmaps/{id}/as-of', 'get')).toEqual([{ token: ['plan:read'] }, { token: ['sales:read'] }, { session: [] }])
  expect(securityAt('/api/v1/me', 'get')).toEqual([{ token: [] }, { session: [] }])
  expect(securityAt(`${roadmap}/webhooks`, 'get')).toEqual([{ session: [] }])
  expect(securityAt(`${roadmap}/calendar.ics`, 'get')).toEqual([])
  const silent = paths.flatMap(([path, operations]) => Object.keys(operations).filter((method) => securityAt(path, method) === undefined))
  expect(silent).toEqual([])
})
