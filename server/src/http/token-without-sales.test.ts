import type { Role } from '@parley/shared/model/person.ts'
import { tokenScopes, type TokenScope } from '@parley/shared/model/token-scope.ts'
import { expect, it } from 'vitest'
import { resources } from '../api/resources.ts'
import { openProgram } from '../testing/program.ts'
import { setStage } from '../testing/stage.ts'
import type { TestServer } from '../testing/test-server.ts'
import { tokenOf } from '../testing/token-of.ts'
import type { Route } from './route.ts'
import { routes } from './routes.ts'

const { serve } = setStage()

/** Stands in everything that sales writes, and in nothing of the plan. */
const secret = 'Zephyrine'

/** A roadmap on which everything that sales can write is written; the ids by resource. */
async function furnish(server: TestServer): Promise<Readonly<Record<string, string>>> {
  const product = await openProgram(server, 'product')
  const sales = await openProgram(server, 'sales')
  const features = await product.make('features', { title: 'Single sign-on', visibility: 'public', place: { horizon: 'now' } })
  const gone = await product.make('features', { title: 'Fax' })
  await product.send('DELETE', `features/${gone}`)
  const comments = await product.make('comments', { featureId: features, body: 'Soon' })
  const stages = await (await openProgram(server, 'owner')).make('stages', { name: `${secret} stage`, probability: 0.4, kind: 'open' })
  const companies = await sales.make('companies', { name: `${secret} Holdings`, kind: 'customer' })
  const contacts = await sales.make('contacts', { companyId: companies, name: `${secret} Smith` })
  const deals = await sales.make('deals', { companyId: companies, name: `${secret} renewal`, stageId: stages })
  const lost = await sales.make('deals', { companyId: companies, name: `${secret} lost` })
  await sales.send('DELETE', `deals/${lost}`)
  const requests = await sales.make('requests', { text: `${secret} wants SAML`, companyId: companies, aboutFeatureId: features })
  const promises = await sales.make('promises', { featureId: features, companyId: companies, statement: `${secret} has SSO this year` })
  const calls = await sales.make('calls', { title: `Call with ${secret}`, companyId: companies })
  const link = await sales.send('POST', 'prospect-links', { dealId: deals, label: `${secret} board`, featureIds: [features], days: 7 })
  if (link.status !== 201) throw new Error(link.text)
  return { features, comments, stages, companies, contacts, deals, requests, promises, calls, link: JSON.parse(link.text).link.id }
}

interface Told {
  readonly status: number
  readonly text: string
}

interface World {
  readonly server: TestServer
  readonly ids: Readonly<Record<string, string>>
}

type Asker = (address: string) => Promise<Told>

async function asker(server: TestServer, role: Role, scopes: readonly TokenScope[]): Promise<Asker> {
  const headers = { authorization: `Bearer ${await tokenOf(server, role, scopes)}` }
  return async (address) => {
    const response = await fetch(server.url + address, { headers })
    return { status: response.status, text: await response.text() }
  }
}

/** The addresses that a route answers here, with what else must be asked. */
function addressesOf({ path }: Route, { ids }: World): readonly string[] {
  const name = /:roadmap\/([a-z-]+)/.exec(path)?.[1] ?? ''
  const address = path
    .replace(/:roadmap|roadmaps\/:id/, (found) => (found === ':roadmap' ? 'r1' : 'roadmaps/r1'))
    .replace(':id', ids[name] ?? 'nothing')
    .replace(':feature', ids['features'] ?? '')
    .replace(':link', ids['link'] ?? '')
    .replace(':version', 'draft')
  if (path.endsWith('/history')) return [`${address}?entity=feature/${ids['features']}`, `${address}?entity=deal/${ids['deals']}`]
  if (path.endsWith('/changes')) return [`${address}?after=0`]
  if (path.endsWith('/as-of')) return ['plan', 'sales'].map((of) => `${address}?of=${of}&at=2100-01-01`)
  return path.endsWith('/briefs/:feature') ? [`${address}?seq=1`] : [address]
}

it('[RA17] tells a token without sales:read at no address anything of sales, and tells it there is when it reaches it', async () => {
  const server = await serve()
  const world = { server, ids: await furnish(server) }
  const whole = await asker(server, 'owner', tokenScopes)
  const planner = await asker(server, 'owner', ['plan:write'])
  const telling = new Set<string>()
  for (const route of routes.filter(({ access, method }) => access === 'member' && method === 'GET'))
    for (const address of addressesOf(route, world)) {
      if ((await whole(address)).text.includes(secret)) telling.add(route.path.replace(/^.*\/(:roadmap|roadmaps\/:id)\//, ''))
      expect([address, (await planner(address)).text.includes(secret)]).toEqual([address, false])
    }
  const ofSales = resources.filter(({ document, name }) => document === 'sales' && name !== 'sales-settings').map(({ name }) => name)
  const wanted = [...ofSales.flatMap((name) => [name, `${name}/:id`]), 'as-of', 'bin', 'export', 'history', 'prospect-links']
  expect([...telling].filter((path) => wanted.includes(path)).sort()).toEqual(wanted.sort())
})

it('[RA17] shows a token without sales:read of each resource what a viewer is shown, and the same file', async () => {
  const server = await serve()
  const { features = '', comments = '' } = await furnish(server)
  const planner = await asker(server, 'product', ['plan:read'])
  const viewer = await asker(server, 'viewer', tokenScopes)
  const root = '/api/v1/roadmaps/r1'
  const shared = resources.filter(({ document }) => document === 'plan').map(({ name }) => `${root}/${name}`)
  for (const address of [...shared, `${root}/features/${features}`, `${root}/comments/${comments}`])
    expect([address, await planner(address)]).toEqual([address, await viewer(address)])
  const file = async (ask: Asker): Promise<object> => ({ ...Object(JSON.parse((await ask(`${root}/export`)).text)), exportedAt: '' })
  expect(await file(planner)).toEqual(await file(viewer))
  const seen = (await planner('/api/v1/roadmaps')).text
  expect([seen.includes('plan-1'), seen.includes('sales-1')]).toEqual([true, false])
})

it('[RA17] adds nothing to the role: a viewer gets nothing of sales, whatever the token names', async () => {
  const server = await serve()
  const { companies = '', deals = '' } = await furnish(server)
  const viewer = await asker(server, 'viewer', tokenScopes)
  const root = '/api/v1/roadmaps/r1'
  for (const address of [`${root}/companies`, `${root}/companies/${companies}`])
    expect([address, (await viewer(address)).status]).toEqual([address, 404])
  for (const address of [`${root}/as-of?of=sales&at=2100-01-01`, `${root}/history?entity=deal/${deals}`, `${root}/bin`])
    expect([address, (await viewer(address)).status]).toEqual([address, 403])
})

it('[RA17] keeps to the other half without plan:read too', async () => {
  const server = await serve()
  const { features = '', deals = '' } = await furnish(server)
  const seller = await asker(server, 'owner', ['sales:read'])
  const root = '/api/v1/roadmaps/r1'
  expect((await seller(`${root}/companies`)).text).toContain(secret)
  for (const address of ['features', 'export', 'as-of?at=2100-01-01', `history?entity=feature/${features}`, 'publication/preview/draft']) {
    const { status, text } = await seller(`${root}/${address}`)
    expect([address, status, text.includes('plan:read')]).toEqual([address, 403, true])
  }
  expect((await seller(`${root}/history?entity=deal/${deals}`)).status).toBe(200)
  const bin = (await seller(`${root}/bin`)).text
  expect([bin.includes(secret), bin.includes('Fax')]).toEqual([true, false])
})
