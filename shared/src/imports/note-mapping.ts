export const noteTargets = [
  'title',
  'words',
  'company',
  /** Knows a company again whose row has no name for it, or none of ours. */
  'domain',
  /** Features of a note, by name or key, with commas, semicolons or line breaks between them. */
  'features',
  'day',
  'tags',
  'address',
  'key',
  'ignored',
] as const

/** What a column of a file of notes becomes. */
export type NoteTarget = (typeof noteTargets)[number]

/** The target of each column, by position. */
export type NoteMapping = readonly NoteTarget[]

/** The headers each target is known by. Where several columns would do, the earlier name wins. */
const names: readonly (readonly [NoteTarget, readonly string[]])[] = [
  ['title', ['title', 'subject', 'summary']],
  ['words', ['content', 'text', 'body', 'note', 'feedback', 'description', 'request']],
  ['company', ['company', 'company name', 'company_name', 'account name', 'account', 'customer']],
  ['domain', ['company domain', 'company_domain', 'domain']],
  ['features', ['linked features', 'features', 'feature', 'linked feature', 'feature name']],
  ['day', ['created at', 'created_at', 'created', 'date', 'created date']],
  ['tags', ['tags', 'labels']],
  ['address', ['source url', 'source_url', 'note url', 'display url', 'url', 'link']],
  ['key', ['note id', 'note_id', 'id', 'uuid', 'key']],
]

/** A first guess from the headers, for a person to look over; what it does not know is ignored. */
export function proposeNoteMapping(headers: readonly string[]): NoteMapping {
  const lower = headers.map((header) => header.trim().toLowerCase())
  const mapping: NoteTarget[] = headers.map(() => 'ignored')
  for (const [target, known] of names) {
    const column = lower.indexOf(known.find((one) => lower.includes(one)) ?? '')
    if (column >= 0 && mapping[column] === 'ignored') mapping[column] = target
  }
  return mapping
}

export function isNoteTarget(text: string): text is NoteTarget {
  return noteTargets.some((target) => target === text)
}
