import { proposeNoteMapping, type NoteMapping, type NoteTarget } from '@parley/shared/imports/note-mapping.ts'
import type { NoteTable } from '@parley/shared/imports/note-table.ts'
import { planRequestImport } from '@parley/shared/imports/plan-request-import.ts'
import type { RequestImportOptions, RequestImportPlan } from '@parley/shared/imports/request-import-plan.ts'
import { useMemo, useState } from 'react'
import { usePlan, useSales } from '../../store/hooks.ts'

export interface OpenedNotes {
  readonly name: string
  readonly table: NoteTable
}

export type RequestImportChoices = Pick<RequestImportOptions, 'otherCompanies'> & Required<Pick<RequestImportOptions, 'companyChoices'>>

export interface RequestImportDraft {
  readonly file: OpenedNotes | null
  readonly mapping: NoteMapping
  readonly choices: RequestImportChoices
  /** What importing would do as things are chosen now; null before there is a file. */
  readonly plan: RequestImportPlan | null
  readonly open: (file: OpenedNotes) => void
  readonly remap: (column: number, target: NoteTarget) => void
  readonly choose: (choices: Partial<RequestImportChoices>) => void
}

const nothingChosen: RequestImportChoices = { companyChoices: {} }

export function useRequestImport(first: OpenedNotes | null): RequestImportDraft {
  const companies = useSales((sales) => sales.companies)
  const requests = useSales((sales) => sales.requests)
  const features = usePlan((plan) => plan.features)
  const [file, setFile] = useState(first)
  const [mapping, setMapping] = useState<NoteMapping>(() => (first === null ? [] : proposeNoteMapping(first.table.headers)))
  const [choices, setChoices] = useState(nothingChosen)
  const plan = useMemo(
    () =>
      file === null
        ? null
        : planRequestImport(file.table, mapping, {
            companies: [...companies.values()],
            requests: [...requests.values()],
            features: [...features.values()],
            ...choices,
          }),
    [file, mapping, companies, requests, features, choices],
  )
  return {
    file,
    mapping,
    choices,
    plan,
    open: (opened) => {
      setFile(opened)
      setMapping(proposeNoteMapping(opened.table.headers))
      setChoices(nothingChosen)
    },
    remap: (column, target) => setMapping(mapping.map((before, index) => (index === column ? target : before))),
    choose: (part) => setChoices({ ...choices, ...part }),
  }
}
