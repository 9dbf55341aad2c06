import { describe, expect, it } from 'vitest'
import { asId, type DocumentId, type PromiseId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import type { MailPreferences } from '@parley/shared/protocol/notifications.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewNotification } from './notifications.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const ana = asId<UserId>('ana')
const ben = asId<UserId>('ben')
const acme = asId<WorkspaceId>('acme')

function about(item: string, given: Partial<NewNotification> = {}): NewNotification {
  return { personId: ana, kind: 'promise-broken', item, title: `About ${item}`, text: 'Why', path: '/r/r1/promises', at: 10, ...given }
}

/** What every implementation does with what people are told. */
export function notificationsContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of notifications`, () => {
    const storage = useSeededStorage(makePlace)

    it('[ST37] tells of one item in one line until it is read, and in a new one after', async () => {
      await storage().notify([about('promise:p1'), about('promise:p2', { at: 11 }), about('promise:p1', { personId: ben })])
      await storage().notify([about('promise:p1', { title: 'Again', at: 12 })])
      const [first, second] = await storage().listNotifications(ana, 10)
      expect(first).toMatchObject({ item: 'promise:p1', title: 'Again', count: 2, at: 12, readAt: null })
      expect(second).toMatchObject({ item: 'promise:p2', count: 1 })
      expect(await storage().countUnread(ana)).toBe(2)
      await storage().readNotifications(ana, first === undefined ? [] : [first.id], 13)
      expect(await storage().countUnread(ana)).toBe(1)
      expect(await storage().countUnread(ben)).toBe(1)
      await storage().notify([about('promise:p1', { at: 14 })])
      expect(await storage().listNotifications(ana, 10)).toHaveLength(3)
      await storage().readNotifications(ana, 'all', 15)
      expect(await storage().countUnread(ana)).toBe(0)
    })

    it('[ST38] takes back what nobody has read, and leaves what was', async () => {
      await storage().notify([
        about('promise:p1'),
        about('promise:p1', { personId: ben }),
        about('promise:p1', { personId: ben, kind: 'promise-broken' }),
      ])
      await storage().readNotifications(ben, 'all', 11)
      expect(await storage().withdrawNotifications('promise:p1', ['promise-at-risk'])).toEqual([])
      expect(await storage().withdrawNotifications('promise:p1', ['promise-broken'])).toEqual([ana])
      expect(await storage().listNotifications(ana, 10)).toEqual([])
      expect(await storage().listNotifications(ben, 10)).toHaveLength(1)
    })

    it('[ST39] knows who is to be mailed of what, how they want it, and when they last were', async () => {
      const preferences: MailPreferences = { digest: 'weekly', quietFrom: 18, quietTo: 8, timeZone: 'Europe/Lisbon' }
      expect(await storage().findMailPreferences(ana)).toBe(undefined)
      await storage().setMailPreferences(ana, preferences)
      expect(await storage().findMailPreferences(ana)).toEqual(preferences)
      await storage().notify([about('promise:p1')])
      const [waiting] = await storage().listUnmailed()
      expect(waiting).toMatchObject({
        personId: ana,
        workspaceId: acme,
        preferences,
        lastMailAt: null,
        notifications: [{ item: 'promise:p1' }],
      })
      await storage().markMailed(ana, waiting?.notifications.map(({ id }) => id) ?? [], 20)
      expect(await storage().listUnmailed()).toEqual([])
      expect(await storage().findMailPreferences(ana)).toEqual(preferences)
      await storage().notify([about('promise:p2', { at: 30 })])
      expect(await storage().listUnmailed()).toMatchObject([{ lastMailAt: 20, notifications: [{ item: 'promise:p2' }] }])
    })

    it('[ST40] keeps webhooks apart by workspace, with what came of the last delivery', async () => {
      const hook = {
        id: 'h1',
        workspaceId: acme,
        url: 'https://hooks.example/1',
        kinds: ['pm-asked', 'promise-broken'],
        createdAt: 1,
      } as const
      await storage().createWebhook(hook)
      await storage().noteDelivery('h1', 5, 'delivered')
      expect(await storage().listWebhooks(acme)).toEqual([
        { ...hook, kinds: ['promise-broken', 'pm-asked'], lastAt: 5, lastOutcome: 'delivered' },
      ])
      expect(await storage().listWebhooks(asId('other'))).toEqual([])
      expect(await storage().deleteWebhook(asId('other'), 'h1')).toBe(false)
      expect(await storage().deleteWebhook(acme, 'h1')).toBe(true)
    })

    it('[ST41] remembers how each promise last stood', async () => {
      const document = asId<DocumentId>('sales-1')
      const promiseId = asId<PromiseId>('p1')
      await storage().setStanding({ document, promiseId, standing: 'safe', at: 1 })
      await storage().setStanding({ document, promiseId, standing: 'broken', at: 2 })
      expect(await storage().listStandings(document)).toEqual([{ document, promiseId, standing: 'broken', at: 2 }])
    })
  })
}
