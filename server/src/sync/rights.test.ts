import { closeCode } from '@parley/shared/protocol/close-code.ts'
import type { Role } from '@parley/shared/model/person.ts'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { setStage } from '../testing/stage.ts'
import { until, type TestClient } from '../testing/test-client.ts'

const { serve, enter } = setStage()
const claimed = '2001-01-01T00:00:00.000Z'

function zone({ doc }: TestClient, name: string): Y.Map<unknown> {
  const container = doc.getMap('meta').get(name)
  if (!(container instanceof Y.Map)) throw new Error(`no ${name} yet`)
  return container
}

function say(client: TestClient, author: string, body: string): void {
  zone(client, 'comments').set(`comment/f1/${author}/c1`, { threadId: null, body, mentions: [], at: claimed, editedAt: null })
}

function stampOf(client: TestClient, key: string): unknown {
  return zone(client, 'stamps').get(key)
}

describe('rights inside the live document', () => {
  const attempts: readonly (readonly [string, Role, (client: TestClient) => void])[] = [
    ['sales plans a feature', 'sales', (client) => zone(client, 'features').set('feature/f1/horizon', 'now')],
    ['sales moves a feature up', 'sales', (client) => zone(client, 'features').set('feature/f1/order', 'Zz')],
    ['sales estimates a feature', 'sales', (client) => zone(client, 'features').set('feature/f1/estimate.reach', 9000)],
    ['sales deletes a title', 'sales', (client) => zone(client, 'features').delete('feature/f1/title')],
    ['sales chooses the method', 'sales', (client) => zone(client, 'settings').set('setting/method', 'ice')],
    ['sales speaks for product', 'sales', (client) => say(client, 'product', 'I agree')],
    ['sales writes a brief', 'sales', (client) => client.doc.getXmlFragment('brief:f1').insert(0, [new Y.XmlElement('paragraph')])],
    ['a viewer comments where nobody let viewers', 'viewer', (client) => say(client, 'viewer', 'Hello')],
    [
      'product stamps a comment',
      'product',
      (client) => zone(client, 'stamps').set('feature/f1/title', { by: 'owner', at: claimed, editedAt: null }),
    ],
    [
      'sales links a feature',
      'sales',
      (client) => zone(client, 'links').set('externalLink/f1/l1', { address: 'https://example.com/', label: null, at: claimed }),
    ],
    [
      'product says how far an issue is',
      'product',
      (client) => zone(client, 'links').set('linkState/f1/l1', { facts: null, problem: 'not-found', readAt: claimed }),
    ],
    [
      'an owner tells of a tracker',
      'owner',
      (client) => zone(client, 'links').set('tracker/t1', { system: 'jira', site: 'https://evil.example', problem: null }),
    ],
    ['product exchanges a container', 'product', (client) => client.doc.getMap('meta').set('features', new Y.Map())],
  ]

  it.each(attempts)('[SY33] refuses it when %s, and nobody ever sees it', async (_what, role, attempt) => {
    const server = await serve()
    const ana = await enter(server)
    zone(ana, 'features').set('feature/f1/title', 'Export')
    const mallory = await enter(server, { role })
    await until(() => zone(mallory, 'features').has('feature/f1/key'))
    await until(() => zone(ana, 'features').has('feature/f1/key'))
    const before = Y.encodeStateAsUpdate(ana.doc)
    attempt(mallory)
    await until(() => mallory.ended() !== undefined)
    expect(mallory.ended()?.code).toBe(closeCode.resetRequired)
    expect(Buffer.compare(Y.encodeStateAsUpdate(ana.doc), before)).toBe(0)
  })

  it('[SY33] takes from every role what is its own', async () => {
    const server = await serve()
    const olga = await enter(server, { role: 'owner' })
    zone(olga, 'features').set('feature/f1/title', 'Export')
    zone(olga, 'settings').set('setting/viewersComment', true)
    const sam = await enter(server, { role: 'sales' })
    const vic = await enter(server, { role: 'viewer' })
    say(sam, 'sales', 'Acme asks for it')
    say(vic, 'viewer', 'So do I')
    await until(() => zone(olga, 'comments').size === 2)
    const deals = await enter(server, { role: 'sales', document: 'sales-1' })
    zone(deals, 'requests').set('request/sales/r1/text', 'They want exports')
    deals.barrier(1)
    await until(() => deals.confirmed() === 1 && stampOf(deals, 'request/sales/r1/text') !== undefined)
    expect([sam.ended(), vic.ended(), deals.ended()]).toEqual([undefined, undefined, undefined])
  })

  it('[SY34] stamps what is said with who said it and when, as the connection knows it, before anybody sees it', async () => {
    const server = await serve()
    const ana = await enter(server)
    const sam = await enter(server, { role: 'sales' })
    const startedAt = Date.now()
    say(sam, 'sales', 'Acme asks for it')
    await until(() => zone(ana, 'comments').has('comment/f1/sales/c1'))
    expect(stampOf(ana, 'comment/f1/sales/c1')).toMatchObject({ by: 'sales', editedAt: null })
    const { at } = stampOf(ana, 'comment/f1/sales/c1') as { at: string }
    expect(Date.parse(at)).toBeGreaterThanOrEqual(startedAt)
    say(sam, 'sales', 'Acme asks for it again')
    await until(() => (stampOf(ana, 'comment/f1/sales/c1') as { editedAt: string | null }).editedAt !== null)
    expect(stampOf(ana, 'comment/f1/sales/c1')).toMatchObject({ by: 'sales', at })
  })
})
