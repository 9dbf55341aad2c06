import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

export interface Row {
  /** What was measured, under which load. */
  readonly what: string
  readonly ours: string
  readonly peer: string
  /** Ours over the peer, or another number in which the machine cancels out. */
  readonly ratio?: number
  readonly target?: string
  /** Whether the target holds; only counts and ratios are held to one. */
  readonly holds?: boolean
}

const file = join(import.meta.dirname, 'RESULTS.md')
const columns = ['bench', 'what', 'ours', 'peer or floor', 'ratio', 'target', 'held', 'machine', 'Node', 'date', 'command']
const intro = `# Measured

Each row was printed by the command it names; running that command again replaces it. Peers ran beside us in the same minutes, on the same
Node, under the same load. Ratios are ours / theirs. Another machine gives other times and, by and large, the same ratios.
`

/** Prints the rows, keeps them in RESULTS.md, and lets the process fail where one misses its target. */
export function report(bench: string, rows: readonly Row[]): void {
  const lines = rows.map((row) => cellsOf(bench, row))
  const known = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map(resultIn)
        .filter((line) => line !== undefined)
    : []
  const fresh = new Map([
    ...known.map((line) => [keyOf(line), line] as const),
    ...lines.map((cells) => [keyOf(lineOf(cells)), lineOf(cells)] as const),
  ])
  const table = [lineOf(columns), lineOf(columns.map(() => '---')), ...[...fresh.values()].sort()]
  writeFileSync(file, `${intro}\n${table.join('\n')}\n`)
  for (const row of rows) {
    const verdict = row.holds === undefined ? '' : row.holds ? '  held' : '  MISSED'
    process.stdout.write(
      `${bench}: ${row.what}\n    ours ${row.ours}; ${row.peer}; ratio ${shown(row.ratio)}; target ${row.target ?? '-'}${verdict}\n`,
    )
    if (row.holds === false) process.exitCode = 1
  }
}

function cellsOf(bench: string, row: Row): readonly string[] {
  const [cpu] = cpus()
  const machine = `${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`
  const held = row.holds === undefined ? '-' : row.holds ? 'yes' : 'no'
  const today = new Date().toISOString().slice(0, 10)
  return [
    bench,
    row.what,
    row.ours,
    row.peer,
    shown(row.ratio),
    row.target ?? '-',
    held,
    machine,
    process.version,
    today,
    `npm run bench -- ${bench}`,
  ]
}

function shown(ratio: number | undefined): string {
  return ratio === undefined ? '-' : ratio.toPrecision(ratio < 1 ? 2 : 3)
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A line of the table, however it was aligned since; undefined for the head and for what is no table. */
function resultIn(line: string): string | undefined {
  if (!line.startsWith('|')) return undefined
  const cells = line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
  return cells[0] === 'bench' || cells[0]?.startsWith('---') === true ? undefined : lineOf(cells)
}

function keyOf(line: string): string {
  return line.split(' | ').slice(0, 2).join(' | ')
}
