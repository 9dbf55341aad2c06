import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { roadmapFormat } from '@parley/shared/exports/roadmap-file.ts'
import { readJson } from '@parley/shared/imports/read-json.ts'
import { controlRequest } from '@parley/shared/protocol/control.ts'
import { restoredJson } from '@parley/shared/protocol/transfer.ts'
import type { FileImport } from '../workspace/import-file.ts'
import { askOrDo } from './ask-or-do.ts'
import { printReport } from './print-report.ts'
import { printRequestReport } from './print-request-report.ts'
import { readOutcome } from './read-outcome.ts'
import { complain, tell } from './say.ts'

/** `parley import FILE`: exit code 0 when everything was taken or would be, 1 when nothing was. */
export async function importFile(args: readonly string[]): Promise<number> {
  const request = readRequest(args)
  if (!request.ok) return complain(request.failure)
  const whole = wholeRoadmapIn(request.value.control)
  if (whole !== undefined) return restore(whole, request.value.control.roadmap)
  const done = await askOrDo(request.value.control)
  if (!done.ok) return complain(done.failure)
  const outcome = readOutcome(done.value)
  const { json, control } = request.value
  const report = outcome.kind === 'features' ? printReport(outcome, control) : printRequestReport(outcome, control)
  tell(json ? JSON.stringify(outcome, null, 2) : report)
  return outcome.plan.errors.length === 0 ? 0 : 1
}

async function restore(file: object, roadmap: string | undefined): Promise<number> {
  const done = await askOrDo({ kind: 'restore', roadmap, file })
  if (!done.ok) return complain(done.failure)
  const { features, companies } = restoredJson.parse(done.value)
  tell(`Restored ${features} features and ${companies} companies.`)
  return 0
}

/** A roadmap file of ours is no list of features of another tool. */
function wholeRoadmapIn({ content }: FileImport): object | undefined {
  const json = readJson(Buffer.from(content, 'base64').toString('utf8'))
  return json.ok && 'format' in json.value && json.value.format === roadmapFormat ? json.value : undefined
}

interface ReadRequest {
  readonly control: FileImport
  readonly json: boolean
}

function readRequest(args: readonly string[]): Result<ReadRequest, string> {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return fail('Name one file: parley import FILE.')
  const content = readContent(file)
  if (!content.ok) return content
  const mapping = pairs('--map', values.map)
  if (!mapping.ok) return mapping
  const statuses = pairs('--status', values.status)
  if (!statuses.ok) return statuses
  const companies = pairs('--company', values.company)
  if (!companies.ok) return companies
  const { roadmap, confidence, decimal, by, as, json } = values
  const control = { kind: 'import', roadmap, confidence, decimal, by, as, fileName: basename(file), content: content.value }
  const choices = { statuses: statuses.value, companies: companies.value, otherCompanies: values['other-companies'] }
  return checked({ ...control, dryRun: values['dry-run'], mapping: mapping.value, ...choices }, json)
}

function checked(request: unknown, json: boolean): Result<ReadRequest, string> {
  const control = controlRequest.safeParse(request)
  if (control.success && control.data.kind === 'import') return ok({ control: control.data, json })
  const [issue] = control.error?.issues ?? []
  const option = issue?.path.join(' ').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return fail(`--${option ?? 'options'}: ${issue?.message ?? 'not understood'}.`)
}

interface ParsedArgs {
  readonly positionals: readonly string[]
  readonly values: {
    readonly roadmap?: string | undefined
    readonly 'dry-run': boolean
    readonly map: readonly string[]
    readonly status: readonly string[]
    readonly confidence?: string | undefined
    readonly decimal?: string | undefined
    readonly as?: string | undefined
    readonly by?: string | undefined
    readonly company: readonly string[]
    readonly 'other-companies'?: string | undefined
    readonly json: boolean
  }
}

function parse(args: readonly string[]): Result<ParsedArgs, string> {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          roadmap: { type: 'string' },
          'dry-run': { type: 'boolean', default: false },
          map: { type: 'string', multiple: true, default: [] },
          status: { type: 'string', multiple: true, default: [] },
          confidence: { type: 'string' },
          decimal: { type: 'string' },
          as: { type: 'string' },
          by: { type: 'string' },
          company: { type: 'string', multiple: true, default: [] },
          'other-companies': { type: 'string' },
          json: { type: 'boolean', default: false },
        },
      }),
    )
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

function readContent(file: string): Result<string, string> {
  try {
    return ok(readFileSync(file).toString('base64'))
  } catch (error) {
    return fail(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function pairs(option: string, given: readonly string[]): Result<Readonly<Record<string, string>>, string> {
  const found: [string, string][] = []
  for (const pair of given) {
    const at = pair.lastIndexOf('=')
    if (at <= 0) return fail(`${option} takes NAME=VALUE, not ${pair}.`)
    found.push([pair.slice(0, at), pair.slice(at + 1)])
  }
  return ok(Object.fromEntries(found))
}
