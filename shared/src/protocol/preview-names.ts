/** The roles an owner can look through: those that see less. */
export const previewRoles = ['viewer', 'sales'] as const
export type PreviewRole = (typeof previewRoles)[number]

/** How a page shows its ticket: in a header of requests, and, because sockets take no headers, among their protocols. */
export const previewHeader = 'x-parley-preview'
export const socketProtocol = 'parley'
export const previewProtocolPrefix = 'preview.'
