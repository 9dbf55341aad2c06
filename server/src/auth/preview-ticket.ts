import { previewHeader, previewProtocolPrefix } from '@parley/shared/protocol/preview-names.ts'

/** What a request shows of who sends it. */
export interface Shown {
  readonly authorization?: string | undefined
  readonly cookie?: string | undefined
  readonly 'sec-websocket-protocol'?: string | undefined
  readonly [previewHeader]?: string | readonly string[] | undefined
}

/** The ticket of a preview: in a header of its own or, since no page can set one on a socket, among the protocols. */
export function previewTicketIn(headers: Shown): string | undefined {
  const header = headers[previewHeader]
  if (header !== undefined) return String(header)
  const protocols = headers['sec-websocket-protocol']?.split(',').map((name) => name.trim())
  return protocols?.find((name) => name.startsWith(previewProtocolPrefix))?.slice(previewProtocolPrefix.length)
}
