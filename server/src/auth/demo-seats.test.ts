import { rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { startAccountServer } from '../testing/account-server.ts'
import { openBrowser } from '../testing/browser.ts'
import { startTestServer } from '../testing/test-server.ts'

it('[AC27] nobody signs in to a demo outside demo mode, nor goes on with a session from there', async () => {
  await using acme = await startAccountServer()
  expect((await acme.visit().send('POST', '/demo/sign-in', { role: 'owner' })).status).toBe(404)
  const first = await startTestServer({ config: { demo: true } })
  const cookie = await first.cookieOf('owner')
  await first.app[Symbol.asyncDispose]()
  using folder = { path: first.folder, [Symbol.dispose]: () => rmSync(first.folder, { recursive: true }) }
  await using second = await startTestServer({ folder: folder.path, config: { demo: false } })
  expect((await openBrowser(second.url, { cookie }).get('/me')).status).toBe(401)
  expect((await openBrowser(second.url).send('POST', '/demo/sign-in', { role: 'owner' })).status).toBe(404)
})

it('[AC27] demo sign-in takes no seat of somebody with an account, and a seat has no account to change', async () => {
  await using demo = await startAccountServer({ demo: true })
  expect((await demo.visit().send('POST', '/demo/sign-in', { role: 'owner' })).status).toBe(422)
  await using seeded = await startTestServer()
  const seat = openBrowser(seeded.url, { cookie: await seeded.cookieOf('sales') })
  expect((await seat.get('/profile')).body).toMatchObject({ name: 'Ms sales', hasPassword: false })
  expect((await seat.send('PATCH', '/profile', { name: 'X' })).status).toBe(422)
  expect((await seat.send('POST', '/profile/second-factor')).status).toBe(422)
})
