import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { applySalesCommands } from '@parley/shared/commands/apply-sales-command.ts'
import type { CommandFailure } from '@parley/shared/commands/command.ts'
import type { SeedSources } from '@parley/shared/demo/seed-plan.ts'
import { openPlan } from '@parley/shared/document/plan-doc.ts'
import { openSales } from '@parley/shared/document/sales-doc.ts'
import { decodeText } from '@parley/shared/imports/decode-text.ts'
import { noFormatSentence } from '@parley/shared/imports/no-format-sentence.ts'
import { isNoteTarget, noteTargets, proposeNoteMapping, type NoteMapping, type NoteTarget } from '@parley/shared/imports/note-mapping.ts'
import { readNoteTable, type NoteTable } from '@parley/shared/imports/note-table.ts'
import { overrideMapping } from '@parley/shared/imports/override-mapping.ts'
import { plainName } from '@parley/shared/imports/plain-name.ts'
import { planRequestImport } from '@parley/shared/imports/plan-request-import.ts'
import { requestImportCommands } from '@parley/shared/imports/request-import-commands.ts'
import type { CompanyChoice, RequestImportPlan } from '@parley/shared/imports/request-import-plan.ts'
import type { Company } from '@parley/shared/model/company.ts'
import { projectSales } from '@parley/shared/projection/project-sales.ts'
import { project } from '@parley/shared/projection/project.ts'
import { normalEmail } from '../auth/normal-email.ts'
import type { Person, Roadmap } from '../storage/directory.ts'
import type { Storage } from '../storage/storage.ts'
import type { Room } from '../sync/room.ts'
import { stampsFor, writeStamps } from '../sync/stamp-changes.ts'
import { findRoadmap } from './find-roadmap.ts'
import type { FileImport } from './import-file.ts'
import type { SeedTarget } from './seed-demo.ts'

export interface RequestImportOutcome {
  readonly kind: 'requests'
  readonly roadmap: string
  readonly plan: RequestImportPlan
  /** False for a dry run, and where an error kept everything from being written. */
  readonly written: boolean
}

const savedWithinMs = 30_000

/** Turns a file of notes into requests of one person: all of them, or none. */
export async function importRequests(
  { storage, rooms }: SeedTarget,
  request: FileImport,
  sources: SeedSources,
): Promise<Result<RequestImportOutcome, string>> {
  const found = await findRoadmap({ storage, rooms }, request.roadmap)
  if (!found.ok) return found
  const { roadmap, room: planRoom } = found.value
  const opened = await rooms.open(roadmap.salesDocument)
  if (!opened.ok || opened.value.room.storage === 'damaged') return fail(`The requests of ${roadmap.name} cannot be changed.`)
  const { room } = opened.value
  const read = readNotes(request)
  if (!read.ok) return read
  const { table, mapping } = read.value
  const sales = projectSales(openSales(room.doc))
  const companies = [...sales.companies.values()]
  const companyChoices = choicesIn(request, companies)
  if (!companyChoices.ok) return companyChoices
  const plan = planRequestImport(table, mapping, {
    companies,
    features: [...project(openPlan(planRoom.doc)).features.values()],
    requests: [...sales.requests.values()],
    companyChoices: companyChoices.value,
    ...(request.otherCompanies === undefined ? {} : { otherCompanies: request.otherCompanies }),
  })
  const outcome = { kind: 'requests' as const, roadmap: roadmap.name, plan, written: false }
  if (request.dryRun || plan.errors.length > 0 || plan.requests.length === 0) return ok(outcome)
  const author = await findAuthor(storage, roadmap, request.by)
  if (!author.ok) return author
  const failure = await write(room, plan, { author: author.value, sources })
  return failure === undefined ? ok({ ...outcome, written: true }) : fail(failure)
}

interface Writing {
  readonly author: Person
  readonly sources: SeedSources
}

/** Why nothing was written, or undefined when all was. */
async function write(room: Room, plan: RequestImportPlan, { author, sources }: Writing): Promise<string | undefined> {
  const { clock, random, newId } = sources
  let refusal: CommandFailure | undefined
  const isWhole = room.edit(author.id, () =>
    room.doc.transact(() => {
      const commands = requestImportCommands(plan, newId)
      const done = applySalesCommands(openSales(room.doc), commands, {
        actor: author.id,
        role: author.role,
        clock,
        random,
        origin: 'import',
      })
      if (!done.ok) {
        refusal = done.failure
        return
      }
      const changes = done.value.map(({ key }) => ({ key, kind: 'create' as const, by: author.id }))
      writeStamps(room.doc, stampsFor(room.doc, changes, clock()))
    }),
  )
  if (refusal !== undefined) return refusalSentence(refusal, author)
  return isWhole && (await room.whenSaved(savedWithinMs)) ? undefined : 'The server could not write it to its disk.'
}

function refusalSentence(refusal: CommandFailure, { name, role }: Person): string {
  if (refusal.kind === 'unlawful') return `The requests cannot be written: ${refusal.reason}.`
  if (refusal.kind === 'not-allowed') return `${name} is ${role}, and may not log requests.`
  return 'The requests cannot be written at the moment.'
}

async function findAuthor(storage: Storage, roadmap: Roadmap, email: string | undefined): Promise<Result<Person, string>> {
  if (email === undefined) return fail('Whose requests are they? Say --by EMAIL.')
  const people = await storage.listPeople(roadmap.workspaceId)
  const person = people.find((one) => one.isActive && one.email === normalEmail(email))
  return person === undefined ? fail(`Nobody has the address ${email} there.`) : ok(person)
}

interface ReadNotes {
  readonly table: NoteTable
  readonly mapping: NoteMapping
}

function readNotes({ fileName, content, mapping }: FileImport): Result<ReadNotes, string> {
  const table = readNoteTable(decodeText(Buffer.from(content, 'base64'), TextDecoder))
  if (!table.ok) return fail(`${fileName}: ${noFormatSentence(table.failure)}`)
  const overrides: Record<string, NoteTarget> = {}
  for (const [column, target] of Object.entries(mapping)) {
    if (!isNoteTarget(target)) return fail(`Column ${column} of notes cannot become ${target}: say one of ${noteTargets.join(', ')}.`)
    overrides[column] = target
  }
  const { headers } = table.value
  const mapped = overrideMapping(proposeNoteMapping(headers), table.value, overrides)
  if (!mapped.ok) return fail(`There is no column ${mapped.failure.column}; there are: ${headers.join(', ')}.`)
  return ok({ table: table.value, mapping: mapped.value })
}

function choicesIn({ companies = {} }: FileImport, ours: readonly Company[]): Result<Readonly<Record<string, CompanyChoice>>, string> {
  const choices: Record<string, CompanyChoice> = {}
  for (const [word, choice] of Object.entries(companies)) {
    const meant = ours.filter(({ name, deletedAt }) => deletedAt === null && plainName(name) === plainName(choice))
    const [only] = meant
    if (choice === 'add' || choice === 'leave') choices[word] = { kind: choice }
    else if (meant.length === 1 && only !== undefined) choices[word] = { kind: 'ours', id: only.id }
    else return fail(`${word} cannot become ${choice}: say add, leave, or the name of exactly one company that is here.`)
  }
  return ok(choices)
}
