import { afterEach, beforeEach, expect, it } from 'vitest'
import { password, startAccountServer, type AccountServer } from '../testing/account-server.ts'

const tenMinutes = 600_000

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

it('[CO12] brings the same person back with the same role, and none of what they had open', async () => {
  const sam = await acme.admit('sam@acme.example', 'sales')
  const id = await acme.idOf('sam@acme.example')
  await acme.owner.send('DELETE', `/members/${id}`)
  expect((await acme.owner.send('POST', `/members/${id}/readmission`)).status).toBe(204)
  expect((await acme.members()).find((member) => member.id === id)).toMatchObject({ name: 'sam', role: 'sales' })
  expect((await sam.get('/me')).status).toBe(401)
  expect((await sam.send('POST', '/auth/sign-in', { email: 'sam@acme.example', password })).status).toBe(200)
  expect((await acme.owner.send('POST', `/members/${id}/readmission`)).status).toBe(404)
})

it('[CO12] is for whoever made it, for ten minutes, and not for who left by themselves', async () => {
  const second = await acme.admit('second@acme.example', 'owner')
  await acme.admit('sam@acme.example', 'sales')
  const id = await acme.idOf('sam@acme.example')
  await acme.owner.send('DELETE', `/members/${id}`)
  expect((await second.send('POST', `/members/${id}/readmission`)).status).toBe(404)
  acme.wait(tenMinutes)
  expect((await acme.owner.send('POST', `/members/${id}/readmission`)).status).toBe(404)
  const left = await acme.idOf('second@acme.example')
  await second.send('DELETE', `/members/${left}`)
  expect((await acme.owner.send('POST', `/members/${left}/readmission`)).status).toBe(404)
  const viewer = await acme.admit('viewer@acme.example', 'viewer')
  expect((await viewer.send('POST', `/members/${id}/readmission`)).status).toBe(403)
})
