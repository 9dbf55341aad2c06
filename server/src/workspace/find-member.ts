import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { normalEmail } from '../auth/normal-email.ts'
import type { Person, Workspace } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'

/** The workspace of a name, or the only one there is. */
export async function findWorkspace(storage: Storage, name: string | undefined): Promise<Result<Workspace, string>> {
  const workspaces = await storage.listWorkspaces()
  const wanted = workspaces.filter((workspace) => name === undefined || workspace.name.toLowerCase() === name.toLowerCase())
  const [found, ...more] = wanted
  const names = workspaces.map((workspace) => workspace.name).join(', ') || 'none'
  if (found === undefined)
    return fail(name === undefined ? 'There is no workspace yet.' : `There is no workspace ${name}; there are: ${names}.`)
  return more.length === 0 ? ok(found) : fail(`Which workspace? Say --workspace NAME; there are: ${names}.`)
}

/** The member of an address, in the workspace of a name or in the only one where there is such a member. */
export async function findMember(
  storage: Storage,
  wanted: { readonly email: string; readonly workspace: string | undefined },
): Promise<Result<Person, string>> {
  const { email, workspace: name } = wanted
  const workspaces = (await storage.listWorkspaces()).filter(
    (workspace) => name === undefined || workspace.name.toLowerCase() === name.toLowerCase(),
  )
  const people = (await Promise.all(workspaces.map(({ id }) => storage.listPeople(id)))).flat()
  const [found, ...more] = people.filter((person) => person.isActive && person.email === normalEmail(email))
  if (found === undefined) return fail(`Nobody has the address ${email} there.`)
  return more.length === 0 ? ok(found) : fail(`${email} is in several workspaces: say --workspace NAME.`)
}
