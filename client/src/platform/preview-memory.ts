import { previewHeader, previewProtocolPrefix, socketProtocol } from '@parley/shared/protocol/preview-names.ts'
import type { PreviewTicket } from '@parley/shared/protocol/preview.ts'
import { readPreviewTicket } from './read-share.ts'

const place = 'parley.preview'

/** Kept for this tab alone, so that every other page goes on with the rights it has. */
export function keepPreview(ticket: PreviewTicket): void {
  sessionStorage.setItem(place, JSON.stringify(ticket))
}

export function endPreview(): void {
  sessionStorage.removeItem(place)
}

/** What this tab looks through; a preview that has ended is one until it is left, so that nothing more is ever shown in its place. */
export function recallPreview(): PreviewTicket | undefined {
  try {
    return readPreviewTicket(JSON.parse(sessionStorage.getItem(place) ?? 'null'))
  } catch {
    // Storage is denied, so no preview could begin here.
    return undefined
  }
}

/** What every request of this tab carries. */
export function previewHeaders(): Readonly<Record<string, string>> {
  const preview = recallPreview()
  return preview === undefined ? {} : { [previewHeader]: preview.ticket }
}

/** What its sockets offer to speak: a page can set no header on them. */
export function previewProtocols(): string[] {
  const preview = recallPreview()
  return preview === undefined ? [] : [socketProtocol, `${previewProtocolPrefix}${preview.ticket}`]
}
