import { signOut } from '../platform/api.ts'
import { forgetIdentity } from './identity-memory.ts'

/** Signs out; what the app remembers of a person leaves with them. */
export async function leave(): Promise<void> {
  await signOut()
  forgetIdentity()
  location.assign('/')
}
