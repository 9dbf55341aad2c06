import { leavePreview } from '../areas/share/leave-preview.ts'
import { signOut } from '../platform/api.ts'
import { recallPreview } from '../platform/preview-memory.ts'
import { forgetIdentity } from './identity-memory.ts'

/** Signs out; what the app remembers of a person leaves with them. From a preview one goes back to one's own session. */
export async function leave(): Promise<void> {
  if (recallPreview() !== undefined) return leavePreview()
  await signOut()
  forgetIdentity()
  location.assign('/')
}
