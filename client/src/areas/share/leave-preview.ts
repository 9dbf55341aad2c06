import { endPreview } from '../../platform/preview-memory.ts'

/** Goes on with what one may do oneself. */
export function leavePreview(): void {
  endPreview()
  location.assign('/')
}
