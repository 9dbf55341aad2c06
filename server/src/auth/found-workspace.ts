import { randomUUID } from 'node:crypto'
import { ok, type Result } from '@parley/shared/base/result.ts'
import { asId, type DocumentId, type RoadmapId, type WorkspaceId } from '@parley/shared/model/ids.ts'
import type { Founding } from '../storage/members.ts'
import type { AuthContext } from './auth-context.ts'
import { enter, type Visitor } from './enter.ts'
import { refuse, type Refusal } from './refusal.ts'

export interface Founder {
  readonly token: Founding['token']
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly workspace: string
}

/** An account, and a workspace of its own with one empty roadmap; both come into being with the use of the token. */
export async function foundWorkspace(context: AuthContext, founder: Founder, visitor: Visitor): Promise<Result<string, Refusal>> {
  const { token, email, name, passwordHash, workspace } = founder
  const at = context.clock()
  const founded = await context.storage.foundWorkspace({
    token,
    seed: {
      workspace: { id: asId<WorkspaceId>(randomUUID()), name: workspace, createdAt: at },
      roadmaps: [
        {
          id: asId<RoadmapId>(randomUUID()),
          name: 'Roadmap',
          slug: 'roadmap',
          planDocument: asId<DocumentId>(randomUUID()),
          salesDocument: asId<DocumentId>(randomUUID()),
        },
      ],
    },
    account: { id: asId(randomUUID()), email, name, passwordHash, identity: null },
    personId: asId(randomUUID()),
    at,
  })
  if (!founded.ok) return refuse(founded.failure === 'void-token' ? 'void-link' : founded.failure)
  const entered = await enter(context, founded.value.id, visitor)
  return entered.ok ? ok(entered.value) : entered
}
