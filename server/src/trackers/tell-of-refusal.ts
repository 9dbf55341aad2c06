import type { Notices } from '../notice/notices.ts'
import type { Storage } from '../storage/storage.ts'
import type { TrackerConnection } from '../storage/trackers.ts'

/** Only owners can give another token, so they hear of it. */
export async function tellOfRefusal(
  { storage, notices }: { readonly storage: Storage; readonly notices: Pick<Notices, 'tell'> },
  { id, workspaceId, site }: TrackerConnection,
): Promise<void> {
  const owners = (await storage.listPeople(workspaceId)).filter(({ role, isActive }) => role === 'owner' && isActive)
  await notices.tell({
    kind: 'tracker-refused',
    workspaceId,
    item: `tracker:${id}`,
    to: owners.map((owner) => owner.id),
    title: `The token for ${new URL(site).host} was refused`,
    text: 'It has expired or was revoked. What features say of their links stays as it was until the connection has a new token.',
    path: '/workspace/trackers',
  })
}
