import { describe, expect, it } from 'vitest'
import { fail, ok } from '@parley/shared/base/result.ts'
import { asId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { firstSettings, type PublicationSettings } from '@parley/shared/public/publication-settings.ts'
import type { PublicRoadmap } from '@parley/shared/public/public-roadmap.ts'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewVersion, Publication } from './publications.ts'
import type { StoragePlace } from './storage-contract.spec.ts'

const acme = asId<WorkspaceId>('acme')
const main = asId<RoadmapId>('roadmap-1')
const deed = { actor: asId<UserId>('ana'), at: 5 }
const content: PublicRoadmap = { title: 'Acme', intro: '', note: 'Plans change.', layout: 'columns', cards: [], themes: [] }

function publication(given: Partial<PublicationSettings> = {}, roadmapId = main): Publication {
  return { roadmapId, workspaceId: acme, settings: { ...firstSettings('Acme', 'acme'), ...given } }
}

function version(after: number, given: Partial<NewVersion> = {}): NewVersion {
  return { roadmapId: main, after, at: 10 + after, by: 'policy', hash: `h${after}`, content, ...given }
}

/** What every implementation does with what is public. */
export function publicationsContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as storage of publications`, () => {
    const storage = useSeededStorage(makePlace)

    it('[PW1] keeps how a roadmap is shown, and lets only owners say so', async () => {
      expect(await storage().findPublication(main)).toBeUndefined()
      expect(await storage().setPublication(publication(), { ...deed, actor: asId<UserId>('ben') })).toEqual(fail('not-owner'))
      expect(await storage().listPublications()).toEqual([])
      expect(await storage().setPublication(publication(), deed)).toEqual(ok(undefined))
      expect(await storage().setPublication(publication({ title: 'Ours' }), deed)).toEqual(ok(undefined))
      expect(await storage().findPublication(main)).toEqual(publication({ title: 'Ours' }))
      expect(await storage().listPublications()).toEqual([publication({ title: 'Ours' })])
    })

    it('[PW1] gives an address to one roadmap only', async () => {
      await storage().createWorkspace({
        workspace: { id: asId<WorkspaceId>('rival'), name: 'Rival', createdAt: 2 },
        roadmaps: [{ id: asId<RoadmapId>('other'), name: 'O', slug: 'o', planDocument: asId('plan-9'), salesDocument: asId('sales-9') }],
        people: [{ id: asId<UserId>('eve'), name: 'Eve', email: 'eve@rival.test', role: 'owner', team: '', title: '' }],
      })
      await storage().setPublication(publication(), deed)
      const other = { ...publication({}, asId<RoadmapId>('other')), workspaceId: asId<WorkspaceId>('rival') }
      expect(await storage().setPublication(other, { actor: asId<UserId>('eve'), at: 6 })).toEqual(fail('slug-taken'))
      expect(await storage().findPublication(asId<RoadmapId>('other'))).toBeUndefined()
    })

    it('[PW2] keeps for good what people released, and of what went out by itself the last thousand', async () => {
      await storage().setPublication(publication({ enabled: true }), deed)
      await storage().addVersion(version(0, { by: deed.actor }))
      for (let after = 1; after <= 1001; after += 1) await storage().addVersion(version(after))
      const kept = (await storage().listVersions(main, 2000)).map(({ number }) => number)
      expect([kept.length, kept[0], kept.at(-2), kept.at(-1)]).toEqual([1001, 1002, 3, 1])
    })

    it('[PW2] keeps every version in order, refuses one made after another than the last, and any while the publication is off', async () => {
      expect(await storage().addVersion(version(0))).toEqual(fail('disabled'))
      await storage().setPublication(publication({ enabled: true }), deed)
      expect(await storage().addVersion(version(0))).toEqual(ok(1))
      expect(await storage().addVersion(version(0))).toEqual(fail('outdated'))
      expect(await storage().addVersion(version(1, { by: deed.actor }))).toEqual(ok(2))
      const kept = await storage().listVersions(main, 10)
      expect(kept.map(({ number, by, hash }) => [number, by, hash])).toEqual([
        [2, 'ana', 'h1'],
        [1, 'policy', 'h0'],
      ])
      expect(kept[0]?.content).toEqual(content)
      expect(await storage().listVersions(main, 1)).toHaveLength(1)
      await storage().setPublication(publication({ enabled: false }), deed)
      expect(await storage().addVersion(version(2))).toEqual(fail('disabled'))
    })

    it('[PW3] writes into the audit log what was switched on, changed, published and switched off', async () => {
      await storage().setPublication(publication({ enabled: true }), deed)
      await storage().setPublication(publication({ enabled: true, mode: 'automatic' }), deed)
      await storage().addVersion(version(0))
      await storage().setPublication(publication({ enabled: false }), deed)
      const told = await storage().listAudit(acme, 10)
      expect(told.map(({ actor, action }) => [actor, action])).toEqual([
        ['ana', 'disabled-publication'],
        ['policy', 'published'],
        ['ana', 'changed-publication'],
        ['ana', 'enabled-publication'],
      ])
    })
  })
}
