import { expect, it } from 'vitest'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { asId, type DocumentId } from '@parley/shared/model/ids.ts'
import { outsiderId } from '@parley/shared/model/outsider.ts'
import type { Request } from '@parley/shared/model/request.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { openPage, sendForm, type OutsiderAnswer, type Sent } from '../testing/outsider.ts'
import { goPublic, plan, shown } from '../testing/public-world.ts'
import { setStage } from '../testing/stage.ts'
import { until } from '../testing/test-client.ts'
import type { TestServer, TestServerOptions } from '../testing/test-server.ts'

const { serve } = setStage()
const behindProxy = { trustedProxies: [{ address: '127.0.0.1', prefix: 32, family: 'ipv4' }] } as const

interface Scene {
  readonly server: TestServer
  /** What a form holds that was opened just now. */
  readonly fill: () => Promise<Readonly<Record<string, string>>>
  readonly send: (fields: Readonly<Record<string, string>>, sent?: Sent) => Promise<OutsiderAnswer>
  readonly requests: () => Promise<readonly Request[]>
  readonly wait: (ms: number) => void
}

async function setScene(options: TestServerOptions = {}): Promise<Scene> {
  let now = Date.UTC(2026, 10, 26)
  const server = await serve({ clock: () => now, ...options })
  const desk = await goPublic(server, { ideas: true })
  await plan(server, ...shown('a', 'Works offline'))
  await desk.look()
  return {
    server,
    async fill() {
      const { text } = await openPage(server, '/p/acme/idea')
      return { text: 'Shifts in the dark', email: '', website: '', opened: /name="opened" value="([^"]+)"/.exec(text)?.[1] ?? '' }
    },
    send: (fields, sent) => sendForm(server, '/p/acme/idea', { fields, ...sent }),
    async requests() {
      const opened = await server.app.services.rooms.open(asId<DocumentId>('sales-1'))
      return opened.ok ? [...projectSales(openSales(opened.value.room.doc)).requests.values()] : []
    },
    wait: (ms) => {
      now += ms
    },
  }
}

it('[OU9] an idea arrives as a new request from outside, with the address that was left and no other', async () => {
  const { server, fill, send, requests, wait } = await setScene()
  expect((await openPage(server, '/p/acme')).text).toContain('href="/p/acme/idea"')
  const fields = await fill()
  wait(3000)
  const { status, headers } = await send({ ...fields, text: '  Shifts <b>in</b>\r\nthe\u0000 dark ', email: ' Rosa@Example.com ' })
  expect([status, headers.location, headers['set-cookie']]).toEqual([303, '/p/acme#idea-sent', undefined])
  expect(await requests()).toMatchObject([
    {
      authorId: outsiderId,
      text: 'Shifts <b>in</b>\nthe dark',
      replyTo: 'rosa@example.com',
      triage: 'new',
      companyId: null,
      featureId: null,
    },
  ])
  expect((await requests())[0]?.askedAt).toBe('2026-11-26T00:00:03.000Z')
  await until(async () => (await server.storage.listNotifications(asId('product'), 9)).length === 1)
})

it('[OU10] nothing of an idea is ever published by itself', async () => {
  const { server, fill, send, wait } = await setScene()
  const before = (await openPage(server, '/p/acme')).text
  const fields = await fill()
  wait(3000)
  await send({ ...fields, text: 'A word of its own: Zqx' })
  await (await goPublic(server, { ideas: true })).look()
  expect((await openPage(server, '/p/acme')).text).toBe(before)
})

it('[OU11] a program that fills what people cannot see is thanked, and nothing is kept', async () => {
  const { fill, send, requests, wait } = await setScene()
  const fields = await fill()
  wait(3000)
  expect((await send({ ...fields, website: 'https://spam.example' })).headers.location).toBe('/p/acme#idea-sent')
  expect(await requests()).toEqual([])
})

it('[OU11] what was filled faster than people write, or opened a day ago, or not by us, is shown once more with its words', async () => {
  const { fill, send, requests, wait } = await setScene()
  const fields = await fill()
  wait(2999)
  const quick = await send(fields)
  expect([quick.status, quick.text.includes('very quick'), quick.text.includes('Shifts in the dark')]).toEqual([422, true, true])
  wait(86_400_000)
  for (const opened of [fields['opened'] ?? '', '', 'x', `${Date.UTC(2026, 10, 25)}.${'A'.repeat(43)}`])
    expect((await send({ ...fields, opened })).text).toContain('This page was open for long')
  expect(await requests()).toEqual([])
})

it('[OU12] what is blank, too long or no address is told beside the words, which are kept as text', async () => {
  const { fill, send, requests, wait } = await setScene()
  const fields = await fill()
  wait(3000)
  const blank = await send({ ...fields, text: ' \r\n ' })
  expect([blank.status, blank.text.includes('aria-invalid="true"')]).toEqual([422, true])
  expect(blank.text).toMatch(/<textarea name="text"[^>]* autofocus/)
  expect((await send({ ...fields, text: 'x'.repeat(2001) })).text).toContain('Shorten it to 2000 characters.')
  const wrong = await send({ ...fields, text: '</textarea><script>1</script>', email: '"><i>' })
  expect(wrong.text).toContain('This is no mail address')
  expect(wrong.text).not.toContain('<script>')
  expect(wrong.text).not.toContain('"><i>')
  expect(wrong.text).toContain('&lt;/textarea&gt;&lt;script&gt;1&lt;/script&gt;</textarea>')
  expect(wrong.text).toContain('value="&quot;&gt;&lt;i&gt;"')
  expect((await send({ ...fields, text: '😀'.repeat(1000) })).status).toBe(303)
  expect((await send({ ...fields, text: 'x'.repeat(66_000) })).status).toBe(413)
  expect(await requests()).toHaveLength(1)
})

it('[OU13] ideas of a network run out, and the words stay on the page', async () => {
  const { fill, send, requests, wait } = await setScene({ config: behindProxy })
  const fields = await fill()
  wait(3000)
  for (let idea = 0; idea < 5; idea += 1) expect((await send(fields, { from: '203.0.113.7' })).status).toBe(303)
  const refused = await send(fields, { from: '203.0.113.7' })
  expect([refused.status, refused.text.includes('Shifts in the dark')]).toEqual([429, true])
  expect((await send(fields, { from: '198.51.100.1' })).status).toBe(303)
  expect(await requests()).toHaveLength(6)
})

it('[OU13] a roadmap takes a hundred ideas a day, whoever sends them and however often the server starts', async () => {
  const { server, fill, send, wait } = await setScene()
  for (let idea = 0; idea < 100; idea += 1) await server.storage.countIdea(asId('r1'), '2026-11-26', 100)
  const fields = await fill()
  wait(3000)
  const full = await send(fields)
  expect([full.status, full.text.includes('No more ideas are taken today')]).toEqual([429, true])
  wait(86_400_000)
  const tomorrow = await fill()
  wait(3000)
  expect((await send(tomorrow)).status).toBe(303)
})

it('[OU6] a roadmap that takes no ideas, and one that is not there, have no form and take none', async () => {
  const { server, fill, send, requests, wait } = await setScene()
  // A form that was good a moment ago, so that nothing else speaks against it.
  const fields = await fill()
  wait(3000)
  await goPublic(server, { ideas: false })
  const [form, other] = await Promise.all([openPage(server, '/p/acme/idea'), openPage(server, '/p/other/idea')])
  expect([form.status, form.text]).toEqual([404, other.text])
  expect((await send(fields)).text).toBe(other.text)
  expect((await sendForm(server, '/p/other/idea', { fields })).text).toBe(other.text)
  expect((await openPage(server, '/p/acme')).text).not.toContain('/idea')
  expect(await requests()).toEqual([])
})

it('[OU5] another site cannot send an idea for its visitors, and a field that is not asked for is refused', async () => {
  const { fill, send, requests, wait } = await setScene()
  const fields = await fill()
  wait(3000)
  expect((await send(fields, { headers: { origin: 'https://evil.example' } })).status).toBe(403)
  expect((await send({ ...fields, authorId: 'product' })).status).toBe(400)
  expect(await requests()).toEqual([])
})
