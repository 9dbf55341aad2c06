import { afterEach, beforeEach, expect, it } from 'vitest'
import { startAccountServer, type AccountServer } from '../testing/account-server.ts'

let acme: AccountServer
beforeEach(async () => {
  acme = await startAccountServer()
})
afterEach(() => acme[Symbol.asyncDispose]())

it('[AC1] makes whoever has the setup link the first owner, once', async () => {
  expect((await acme.owner.get('/me')).body).toMatchObject({
    person: { name: 'Olga', role: 'owner' },
    workspace: { name: 'Acme' },
    people: [{ name: 'Olga', active: true }],
    demo: false,
  })
  expect((await acme.owner.get('/roadmaps')).body).toMatchObject([{ name: 'Roadmap', role: 'owner' }])
})
