import { ok, type Result } from '@parley/shared/base/result.ts'
import type { Role } from '@parley/shared/model/person.ts'
import type { Deed } from '../storage/audit.ts'
import type { MemberFailure, MemberKey } from '../storage/members.ts'
import type { AuthContext } from './auth-context.ts'
import { refuse, type Refusal } from './refusal.ts'

type MembersContext = Pick<AuthContext, 'storage' | 'accessChanges'>

export async function changeRole(
  { storage, accessChanges }: MembersContext,
  { member, role }: { readonly member: MemberKey; readonly role: Role },
  by: Deed,
): Promise<Result<void, Refusal>> {
  const changed = await storage.changeRole(member, role, by)
  if (!changed.ok) return refusalOf(changed.failure)
  accessChanges.publish({ kind: 'person', personId: member.personId })
  return ok(undefined)
}

export async function removeMember(
  { storage, accessChanges }: MembersContext,
  member: MemberKey,
  by: Deed,
): Promise<Result<void, Refusal>> {
  const removed = await storage.removeMember(member, by)
  if (!removed.ok) return refusalOf(removed.failure)
  accessChanges.publish({ kind: 'person', personId: member.personId })
  return ok(undefined)
}

/** The same person with the same role; what they had open, and their tokens, stay ended. */
export async function readmitMember({ storage }: MembersContext, member: MemberKey, by: Deed): Promise<Result<void, Refusal>> {
  const readmitted = await storage.readmitMember(member, by)
  return readmitted.ok ? ok(undefined) : refusalOf(readmitted.failure)
}

function refusalOf(failure: MemberFailure): ReturnType<typeof refuse> {
  return refuse(failure === 'unknown-person' ? 'not-found' : failure)
}
