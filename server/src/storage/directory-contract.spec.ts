import { fail, ok } from '@parley/shared/base/result.ts'
import { asId, type DocumentId, type RoadmapId, type UserId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import { describe, expect, it } from 'vitest'
import { useSeededStorage } from './contract-storage.spec.ts'
import type { NewWorkspace } from './directory.ts'
import { acme, ana, anaSeed, plan, sales, seated, seed, type StoragePlace } from './storage-contract.spec.ts'

const rival: NewWorkspace = {
  workspace: { id: asId<WorkspaceId>('rival'), name: 'Rival', createdAt: 2 },
  roadmaps: [
    {
      id: asId<RoadmapId>('roadmap-2'),
      name: 'Main',
      slug: 'main',
      planDocument: asId<DocumentId>('plan-2'),
      salesDocument: asId<DocumentId>('sales-2'),
    },
  ],
  people: [{ id: asId<UserId>('eve'), name: 'Eve', email: 'ana@acme.test', role: 'owner', team: '', title: '' }],
}

/** What every implementation knows of the workspaces there are and what belongs to them. */
export function directoryContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`${name} as directory`, () => {
    const storage = useSeededStorage(makePlace)

    it('[ST13] lists of a workspace what was created in it, and nothing of another', async () => {
      expect(await storage().createWorkspace(rival)).toEqual(ok(undefined))
      expect(await storage().listWorkspaces()).toEqual([seed.workspace, rival.workspace])
      expect(await storage().listRoadmaps(acme)).toEqual(seed.roadmaps.map((roadmap) => ({ ...roadmap, workspaceId: acme })))
      expect(await storage().listPeople(acme)).toEqual(seed.people.map(seated))
      expect(await storage().findPerson(acme, ana)).toEqual(seated(anaSeed))
      expect(await storage().findPerson(rival.workspace.id, ana)).toBe(undefined)
    })

    it.each<[string, NewWorkspace]>([
      ['a workspace', { ...rival, workspace: seed.workspace }],
      ['a document', { ...rival, roadmaps: seed.roadmaps.map((roadmap) => ({ ...roadmap, id: asId('roadmap-3') })) }],
      ['a person', { ...rival, people: seed.people }],
      [
        'a slug',
        {
          ...rival,
          roadmaps: ['a', 'b'].map((x) => ({ id: asId(x), name: x, slug: 's', planDocument: asId(`${x}p`), salesDocument: asId(`${x}s`) })),
        },
      ],
      [
        'an email',
        { ...rival, people: ['a', 'b'].map((id) => ({ id: asId(id), name: id, email: 'x@y.test', role: 'viewer', team: '', title: '' })) },
      ],
    ])('[ST14] creates nothing of a workspace that takes the key of %s again', async (_what, taken) => {
      expect(await storage().createWorkspace(taken)).toEqual(fail('already-exists'))
      expect(await storage().listWorkspaces()).toEqual([seed.workspace])
      expect(await storage().listPeople(rival.workspace.id)).toEqual([])
      expect(await storage().createWorkspace(rival)).toEqual(ok(undefined))
    })

    it('[ST15] knows of each document its workspace, roadmap and kind', async () => {
      const roadmapId = seed.roadmaps[0]?.id
      expect(await storage().findDocument(plan)).toEqual({ workspaceId: acme, roadmapId, kind: 'plan' })
      expect(await storage().findDocument(sales)).toEqual({ workspaceId: acme, roadmapId, kind: 'sales' })
      expect(await storage().findDocument(asId('nowhere'))).toBe(undefined)
    })
  })
}
