import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { applyCommands } from '@parley/shared/commands/apply-command.ts'
import type { Command } from '@parley/shared/commands/command.ts'
import type { CommandContext } from '@parley/shared/commands/context.ts'
import { keys } from '@parley/shared/document/keys.ts'
import { writeParagraphs } from '@parley/shared/demo/write-brief.ts'
import { briefOf, openPlan, type PlanDoc } from '@parley/shared/document/plan-doc.ts'
import { isTarget, type ColumnMapping, type Target } from '@parley/shared/imports/column-mapping.ts'
import { decodeText } from '@parley/shared/imports/decode-text.ts'
import type { ImportedFeature, ImportPlan } from '@parley/shared/imports/import-plan.ts'
import { noFormatSentence } from '@parley/shared/imports/no-format-sentence.ts'
import { overrideMapping } from '@parley/shared/imports/override-mapping.ts'
import { planImport } from '@parley/shared/imports/plan-import.ts'
import { proposeMapping } from '@parley/shared/imports/propose-mapping.ts'
import { readTable } from '@parley/shared/imports/read-table.ts'
import type { Table } from '@parley/shared/imports/table.ts'
import { isCriterionId } from '@parley/shared/model/criterion.ts'
import { asId, type FeatureId, type UserId } from '@parley/shared/model/ids.ts'
import { project } from '@parley/shared/projection/project.ts'
import type { SeedSources } from '@parley/shared/demo/seed-plan.ts'
import type { FileToImport } from '@parley/shared/protocol/transfer.ts'
import { stampsFor, writeStamps } from '../sync/stamp-changes.ts'
import type { SeedTarget } from './seed-demo.ts'
import { findRoadmap, type FoundRoadmap } from './find-roadmap.ts'

export interface ImportOutcome {
  readonly kind: 'features'
  readonly roadmap: string
  readonly plan: ImportPlan
  /** False for a dry run, and where an error kept everything from being written. */
  readonly written: boolean
  /** What was made, in the order of the file. */
  readonly features: readonly FeatureId[]
}

const byCommandLine: Importer = { id: asId<UserId>('import'), role: 'server' }

/** In whose name features are made. */
export interface Importer {
  readonly id: UserId
  readonly role: CommandContext['role']
}

/** Turns a file of another tool into features at the bottom of their lanes: all of them, or none. */
export async function importFeatures(
  target: SeedTarget,
  request: FileToImport & { readonly roadmap?: string | undefined },
  sources: SeedSources,
): Promise<Result<ImportOutcome, string>> {
  const found = await findRoadmap(target, request.roadmap)
  return found.ok ? importInto(found.value, request, { ...sources, importer: byCommandLine }) : found
}

/** The same into a room that is open. */
export async function importInto(
  { room, roadmap }: FoundRoadmap,
  file: FileToImport,
  { importer, ...sources }: SeedSources & { readonly importer: Importer },
): Promise<Result<ImportOutcome, string>> {
  const plan = openPlan(room.doc)
  const table = readTable(file.fileName, decodeText(Buffer.from(file.content, 'base64'), TextDecoder))
  if (!table.ok) return fail(`${file.fileName}: ${noFormatSentence(table.failure)}`)
  const mapping = mappingFor(table.value, file)
  if (!mapping.ok) return mapping
  const known = new Set([...project(plan).features.values()].flatMap(({ source }) => (source === null ? [] : [source])))
  const { statuses, confidence, decimal } = file
  const planned = planImport(table.value, mapping.value, {
    known,
    statuses,
    ...(confidence === undefined ? {} : { confidence }),
    ...(decimal === undefined ? {} : { decimal }),
  })
  const outcome = { kind: 'features' as const, roadmap: roadmap.name, plan: planned, written: false, features: [] }
  if (file.dryRun || planned.errors.length > 0 || planned.items.length === 0) return ok(outcome)
  const made = planned.items.map((item) => ({ item, featureId: asId<FeatureId>(sources.newId()) }))
  let failure: string | undefined
  const isWhole = room.edit(importer.id, () => {
    failure = write(plan, made, { ...sources, importer })
  })
  if (failure !== undefined) return fail(failure)
  if (!isWhole || !(await room.whenSaved(30_000))) return fail('The server could not write it to its disk.')
  return ok({ ...outcome, written: true, features: made.map(({ featureId }) => featureId) })
}

interface MadeFeature {
  readonly item: ImportedFeature
  readonly featureId: FeatureId
}

/** Why nothing was written, or undefined when all was. */
function write(
  plan: PlanDoc,
  made: readonly MadeFeature[],
  { clock, random, importer }: SeedSources & { readonly importer: Importer },
): string | undefined {
  const lanes = project(plan).lanes
  const last = new Map<string, FeatureId | undefined>(Object.entries(lanes).map(([lane, ids]) => [lane, ids.at(-1)]))
  const commands = made.flatMap(({ item, featureId }) => {
    const after = last.get(item.horizon) ?? null
    last.set(item.horizon, featureId)
    return commandsFor(item, { featureId, after })
  })
  const result = plan.doc.transact(() => {
    const applied = applyCommands(plan, commands, { actor: importer.id, role: importer.role, clock, random, origin: 'import' })
    if (!applied.ok) return applied
    const created = made.map(({ featureId }) => ({ key: keys.feature(featureId, 'title'), kind: 'create' as const, by: importer.id }))
    writeStamps(plan.doc, stampsFor(plan.doc, created, clock()))
    for (const { item, featureId } of made) if (item.description.length > 0) writeParagraphs(briefOf(plan.doc, featureId), item.description)
    return applied
  })
  if (result.ok) return undefined
  return result.failure.kind === 'unlawful' ? result.failure.reason : 'The roadmap cannot be written at the moment.'
}

function commandsFor(
  item: ImportedFeature,
  { featureId, after }: { readonly featureId: FeatureId; readonly after: FeatureId | null },
): readonly Command[] {
  const estimates = Object.entries(item.estimates).flatMap(([criterion, value]): readonly Command[] =>
    isCriterionId(criterion) ? [{ kind: 'estimate-feature', featureId, criterion, value }] : [],
  )
  return [
    {
      kind: 'add-feature',
      featureId,
      title: item.title,
      productId: null,
      place: { horizon: item.horizon, after, before: null },
      ...(item.source === null ? {} : { source: item.source }),
    },
    { kind: 'edit-feature', featureId, edit: { status: item.status, ...(item.tags.length === 0 ? {} : { tags: item.tags }) } },
    ...estimates,
  ]
}

function mappingFor(table: Table, request: FileToImport): Result<ColumnMapping, string> {
  const overrides: Record<string, Target> = {}
  for (const [column, target] of Object.entries(request.mapping)) {
    if (!isTarget(target)) return fail(`Column ${column} cannot become ${target}: there is nothing of that name.`)
    overrides[column] = target
  }
  const mapping = overrideMapping(proposeMapping(table), table, overrides)
  return mapping.ok ? mapping : fail(`There is no column ${mapping.failure.column}; there are: ${table.headers.join(', ')}.`)
}
