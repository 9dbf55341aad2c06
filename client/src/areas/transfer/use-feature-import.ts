import type { ColumnMapping, Target } from '@parley/shared/imports/column-mapping.ts'
import type { ImportOptions, ImportPlan } from '@parley/shared/imports/import-plan.ts'
import { planImport } from '@parley/shared/imports/plan-import.ts'
import { proposeMapping } from '@parley/shared/imports/propose-mapping.ts'
import type { Table } from '@parley/shared/imports/table.ts'
import type { Status } from '@parley/shared/model/feature.ts'
import type { FileToImport } from '@parley/shared/protocol/transfer.ts'
import { useMemo, useState } from 'react'
import { usePlan } from '../../store/hooks.ts'
import { base64 } from './base64.ts'

export interface OpenedTable {
  readonly name: string
  readonly bytes: Uint8Array
  readonly table: Table
}

export interface ImportChoices extends Pick<ImportOptions, 'confidence' | 'decimal'> {
  readonly statuses: Readonly<Record<string, Status>>
}

export interface FeatureImportDraft {
  readonly file: OpenedTable | null
  readonly mapping: ColumnMapping
  readonly choices: ImportChoices
  /** What importing would do as things are chosen now; null before there is a file. */
  readonly plan: ImportPlan | null
  readonly open: (file: OpenedTable) => void
  readonly remap: (column: number, target: Target) => void
  readonly choose: (choices: Partial<ImportChoices>) => void
  /** The order to the server, which reads the file just as it was read here. */
  readonly order: () => FileToImport | null
}

const nothingChosen: ImportChoices = { statuses: {} }

export function useFeatureImport(): FeatureImportDraft {
  const features = usePlan((plan) => plan.features)
  const [file, setFile] = useState<OpenedTable | null>(null)
  const [mapping, setMapping] = useState<ColumnMapping>([])
  const [choices, setChoices] = useState<ImportChoices>(nothingChosen)
  const plan = useMemo(() => {
    if (file === null) return null
    const known = new Set([...features.values()].flatMap(({ source }) => (source === null ? [] : [source])))
    return planImport(file.table, mapping, { known, ...choices })
  }, [file, mapping, features, choices])
  return {
    file,
    mapping,
    choices,
    plan,
    open: (opened) => {
      setFile(opened)
      setMapping(proposeMapping(opened.table))
      setChoices(nothingChosen)
    },
    remap: (column, target) => setMapping(mapping.map((before, index) => (index === column ? target : before))),
    choose: (part) => setChoices({ ...choices, ...part }),
    order: () =>
      file === null
        ? null
        : {
            fileName: file.name,
            content: base64(file.bytes),
            dryRun: false,
            mapping: Object.fromEntries(mapping.map((target, index) => [`#${index + 1}`, target])),
            ...choices,
          },
  }
}
