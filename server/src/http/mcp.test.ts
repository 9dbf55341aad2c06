import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, it } from 'vitest'
import { openProgram } from '../testing/program.ts'
import { setStage } from '../testing/stage.ts'
import type { TestServer } from '../testing/test-server.ts'
import { tokenOf } from '../testing/token-of.ts'

const { serve } = setStage()

async function assistant(server: TestServer, token: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${token}` } }
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url), { requestInit }))
  return client
}

/** A roadmap with a feature for the public, one for nobody, and a customer who was promised the first. */
async function furnish(server: TestServer): Promise<string> {
  const product = await openProgram(server, 'product')
  const sales = await openProgram(server, 'sales')
  const feature = await product.make('features', { title: 'Single sign-on', visibility: 'public', place: { horizon: 'now' } })
  await product.make('features', { title: 'Hidden pricing' })
  const company = await sales.make('companies', { name: 'Acme', kind: 'customer' })
  await sales.make('promises', { featureId: feature, companyId: company, statement: 'SSO this year' })
  return feature
}

it('[MC1] tells an assistant what its person may know, in words and as data', async () => {
  const server = await serve()
  await furnish(server)
  const sales = await assistant(server, await tokenOf(server, 'sales'))
  const { tools } = await sales.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(
    'account_brief get_feature list_promises list_requests propose_comment propose_request roadmap_overview search_features what_may_i_say'.split(
      ' ',
    ),
  )
  const say = await sales.callTool({ name: 'what_may_i_say', arguments: { company: 'acme' } })
  expect(say.structuredContent).toMatchObject({
    audience: 'customer',
    said: [{ verdict: 'mention_ok', feature: { title: 'Single sign-on' } }],
  })
  expect(JSON.stringify(say)).not.toContain('Hidden')
  const brief = await sales.callTool({ name: 'account_brief', arguments: { company: 'Acme' } })
  expect(brief.structuredContent).toMatchObject({ promises: [{ statement: 'SSO this year', standing: 'watch' }] })
  const feature = await sales.callTool({ name: 'get_feature', arguments: { feature: 'single sign-on' } })
  expect(feature.structuredContent).toMatchObject({ rank: { rank: null, reason: 'missing' } })
  expect((await sales.callTool({ name: 'search_features', arguments: { words: 'sign-on' } })).structuredContent).toMatchObject({
    features: [{ title: 'Single sign-on' }],
  })
  const viewer = await assistant(server, await tokenOf(server, 'viewer'))
  for (const [name, args] of [
    ['account_brief', { company: 'Acme' }],
    ['list_promises', {}],
    ['list_requests', {}],
    ['what_may_i_say', { company: 'Acme' }],
  ] as const) {
    const refused = await viewer.callTool({ name, arguments: args })
    expect([refused.isError, JSON.stringify(refused).includes('SSO')]).toEqual([true, false])
  }
})

it('[MC2] lets an assistant propose, and change nothing of the plan', async () => {
  const server = await serve()
  const feature = await furnish(server)
  const sales = await assistant(server, await tokenOf(server, 'sales'))
  const made = await sales.callTool({ name: 'propose_request', arguments: { text: 'They want SAML', aboutFeatureId: feature } })
  expect(made.isError).toBeUndefined()
  await sales.callTool({ name: 'propose_comment', arguments: { featureId: feature, body: 'Asked again today' } })
  const program = await openProgram(server, 'sales')
  expect((await program.get('requests')).json).toMatchObject({ items: [{ text: 'They want SAML', triage: 'new', authorId: 'sales' }] })
  expect((await program.get('comments')).json).toMatchObject({ items: [{ body: 'Asked again today' }] })
  const reader = await assistant(server, await tokenOf(server, 'sales', ['sales:read']))
  expect(await reader.callTool({ name: 'propose_request', arguments: { text: 'No' } })).toMatchObject({ isError: true })
  expect(await sales.callTool({ name: 'propose_request', arguments: { words: 'No' } })).toMatchObject({ isError: true })
})

async function toolsOf(client: Client): Promise<readonly string[]> {
  return (await client.listTools()).tools.map(({ name }) => name).sort()
}

it('[RA19] tells an assistant only of the tools that its token and the role of its person reach', async () => {
  const server = await serve()
  await furnish(server)
  const planner = await assistant(server, await tokenOf(server, 'product', ['plan:read']))
  expect(await toolsOf(planner)).toEqual(['get_feature', 'roadmap_overview', 'search_features', 'what_may_i_say'])
  for (const [name, args, scope] of [
    ['account_brief', { company: 'Acme' }, 'sales:read'],
    ['list_promises', {}, 'sales:read'],
    ['propose_request', { text: 'No' }, 'sales:write'],
    ['propose_comment', { featureId: 'f', body: 'No' }, 'plan:write'],
  ] as const) {
    const refused = await planner.callTool({ name, arguments: args })
    expect([refused.isError, refused.content]).toEqual([true, [{ type: 'text', text: `${name}: this token lacks the scope ${scope}` }]])
  }
  const say = await planner.callTool({ name: 'what_may_i_say', arguments: { company: 'Acme' } })
  expect([say.isError, JSON.stringify(say).includes('no company')]).toEqual([true, false])
  const seller = await assistant(server, await tokenOf(server, 'sales', ['sales:write']))
  expect(await toolsOf(seller)).toEqual(['list_promises', 'list_requests', 'propose_request'])
  expect((await seller.callTool({ name: 'list_promises', arguments: {} })).structuredContent).toMatchObject({
    promises: [{ statement: 'SSO this year' }],
  })
  const viewer = await assistant(server, await tokenOf(server, 'viewer'))
  expect(await toolsOf(viewer)).toEqual(['get_feature', 'propose_comment', 'roadmap_overview', 'search_features', 'what_may_i_say'])
})

it('[MC3] opens to a token alone, and to no page of another site', async () => {
  const server = await serve()
  const token = await tokenOf(server, 'product')
  const ask = async (headers: Readonly<Record<string, string>>): Promise<number> =>
    (
      await fetch(`${server.url}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' }),
      })
    ).status
  expect(await ask({})).toBe(401)
  expect(await ask({ cookie: await server.cookieOf('owner') })).toBe(403)
  expect(await ask({ authorization: `Bearer ${token}`, origin: 'https://evil.example' })).toBe(403)
  expect(await ask({ authorization: `Bearer ${token}` })).toBe(200)
})

it('[MC4] speaks over the standard streams of the command line as over HTTP', async () => {
  const server = await serve()
  await furnish(server)
  const client = new Client({ name: 'test', version: '1' })
  const env = { PATH: process.env['PATH'] ?? '', PARLEY_URL: server.url, PARLEY_TOKEN: await tokenOf(server, 'sales') }
  const args = [new URL('../cli/main.ts', import.meta.url).pathname, 'mcp']
  await client.connect(new StdioClientTransport({ command: process.execPath, args, env }))
  expect((await client.callTool({ name: 'roadmap_overview', arguments: {} })).structuredContent).toMatchObject({
    lanes: [{ horizon: 'now', features: [{ title: 'Single sign-on' }] }, { horizon: 'next' }, { horizon: 'later' }],
  })
  await client.close()
})
