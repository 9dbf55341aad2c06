import type { Notices } from '../notice/notices.ts'
import type { Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'

/** Tells those who answer for the plan that a word holds its publication back, or that nothing does any more. */
export type TellHeld = (roadmap: Roadmap, isHeld: boolean) => Promise<void>

export interface TellHeldOptions {
  readonly storage: Pick<Storage, 'listPeople'>
  readonly notices: Pick<Notices, 'tell' | 'takeBack'>
}

export function createTellHeld({ storage, notices }: TellHeldOptions): TellHeld {
  return async ({ id, name, workspaceId }, isHeld) => {
    const item = `publication:${id}`
    if (!isHeld) return notices.takeBack(item, ['publication-held'])
    const editors = (await storage.listPeople(workspaceId)).filter(
      ({ role, isActive }) => isActive && (role === 'owner' || role === 'product'),
    )
    await notices.tell({
      kind: 'publication-held',
      workspaceId,
      item,
      to: editors.map((person) => person.id),
      title: `The public roadmap of “${name}” is held back`,
      text: 'A word that must not be public stands in public words. What was public stays as it is until the word is changed or allowed.',
      path: `/r/${id}/public`,
    })
  }
}
