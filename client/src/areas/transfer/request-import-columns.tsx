import { noteTargets, type NoteTarget } from '@parley/shared/imports/note-mapping.ts'
import type { ReactNode } from 'react'
import { ImportColumns } from '../../parts/import-columns.tsx'
import type { RequestImportDraft } from './use-request-import.ts'

export interface RequestImportColumnsProps {
  readonly draft: RequestImportDraft
}

const targetNames: Readonly<Record<NoteTarget, string>> = {
  title: 'Title, above the words',
  words: 'Words',
  company: 'Company',
  domain: 'Domain of the company',
  features: 'Features it is about',
  day: 'Day on which it was said',
  tags: 'Tags, kept in the words',
  address: 'Address, kept in the words',
  key: 'Key in the other tool',
  ignored: 'Left out',
}
const options = noteTargets.map((target) => ({ value: target, label: targetNames[target] }))

/** Which column becomes what, in the order of the file. */
export function RequestImportColumns({ draft: { file, mapping, remap } }: RequestImportColumnsProps): ReactNode {
  if (file === null) return null
  const order = [...file.table.headers.keys()]
  return <ImportColumns table={file.table} order={order} mapping={mapping} none="ignored" options={options} onRemap={remap} />
}
