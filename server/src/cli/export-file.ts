import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@parley/shared/base/result.ts'
import { readRoadmapFile } from '@parley/shared/exports/read-roadmap-file.ts'
import { askOrDo } from './ask-or-do.ts'
import { formats, roadmapText } from './roadmap-text.ts'
import { complain, tell } from './say.ts'

type Format = (typeof formats)[number]

/** `parley export FILE`: the format follows from the file's ending unless it is named. */
export async function exportFile(args: readonly string[]): Promise<number> {
  const options = read(args)
  if (!options.ok) return complain(options.failure)
  const { path, roadmap, format } = options.value
  const done = await askOrDo({ kind: 'export', roadmap })
  if (!done.ok) return complain(done.failure)
  const file = readRoadmapFile(done.value)
  if (!file.ok) return complain(file.failure)
  try {
    writeFileSync(path, roadmapText(file.value, format))
  } catch (error) {
    return complain(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
  tell(`Exported ${file.value.name} to ${path}.`)
  return 0
}

interface Options {
  readonly path: string
  readonly roadmap: string | undefined
  readonly format: Format
}

function read(args: readonly string[]): Result<Options, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { roadmap: { type: 'string' }, format: { type: 'string' } },
    })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return fail('Name one file: parley export FILE.')
    const named = values.format ?? endings.find(([ending]) => path.endsWith(ending))?.[1] ?? 'json'
    const format = formats.find((one) => one === named)
    return format === undefined ? fail(`--format is one of ${formats.join(', ')}.`) : ok({ path, roadmap: values.roadmap, format })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

const endings: readonly (readonly [string, Format])[] = [
  ['.csv', 'csv'],
  ['.md', 'markdown'],
]
