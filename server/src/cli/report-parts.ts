import type { ImportError } from '@parley/shared/imports/import-plan.ts'

/** A heading and its lines, or nothing where there are none. */
export function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')
}

export function errorSection(errors: readonly ImportError[]): string {
  return section(
    'Errors',
    errors.map(({ row, column, message }) =>
      [row === null ? '' : `row ${row}`, column ?? '', message].filter((part) => part !== '').join(', '),
    ),
  )
}

export function refusal({ length }: readonly ImportError[]): string {
  return `Nothing was imported: ${length === 1 ? 'one thing is' : `${length} things are`} wrong.`
}
