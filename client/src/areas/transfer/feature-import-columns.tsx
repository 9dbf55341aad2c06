import { targets, type Target } from '@parley/shared/imports/column-mapping.ts'
import { proposeMapping } from '@parley/shared/imports/propose-mapping.ts'
import { criteria, isCriterionId } from '@parley/shared/model/criterion.ts'
import type { ReactNode } from 'react'
import { ImportColumns } from '../../parts/import-columns.tsx'
import type { FeatureImportDraft } from './use-feature-import.ts'

export interface FeatureImportColumnsProps {
  readonly draft: FeatureImportDraft
}

const names: Readonly<Partial<Record<Target, string>>> = {
  externalKey: 'Key in the other tool',
  effortSeconds: 'Effort in seconds',
  tag: 'One tag',
  ignored: 'Left out',
}
const options = targets.map((target) => ({ value: target, label: targetName(target) }))

/** Which column becomes what; those that are known by name stand first. */
export function FeatureImportColumns({ draft: { file, mapping, remap } }: FeatureImportColumnsProps): ReactNode {
  if (file === null) return null
  const known = proposeMapping(file.table)
  const order = [...known.keys()].sort((a, b) => Number(known[a] === 'ignored') - Number(known[b] === 'ignored'))
  return <ImportColumns table={file.table} order={order} mapping={mapping} none="ignored" options={options} onRemap={remap} />
}

function targetName(target: Target): string {
  const name = isCriterionId(target) ? criteria[target].name : names[target]
  return name ?? `${target.slice(0, 1).toUpperCase()}${target.slice(1)}`
}
