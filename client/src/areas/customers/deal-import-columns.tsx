import { dealTargets, type DealTarget } from '@parley/shared/imports/deal-mapping.ts'
import type { ReactNode } from 'react'
import { ImportColumns } from '../../parts/import-columns.tsx'
import type { DealImportDraft } from './use-deal-import.ts'

export interface DealImportColumnsProps {
  readonly draft: DealImportDraft
}

const targetNames: Readonly<Record<DealTarget, string>> = {
  company: 'Company',
  name: 'Deal name',
  externalId: 'Key in the other tool',
  stage: 'Stage',
  yearlyAmount: 'Amount a year',
  amount: 'Amount',
  currency: 'Currency',
  closeDay: 'Close day',
  owner: 'Owner, by name',
  ignored: 'Left out',
}
const options = dealTargets.map((target) => ({ value: target, label: targetNames[target] }))

/** Which column becomes what, in the order of the file. */
export function DealImportColumns({ draft: { file, mapping, remap } }: DealImportColumnsProps): ReactNode {
  if (file === null) return null
  const order = [...file.table.headers.keys()]
  return <ImportColumns table={file.table} order={order} mapping={mapping} none="ignored" options={options} onRemap={remap} />
}
