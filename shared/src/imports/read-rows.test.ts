import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fail } from '../base/result.ts'
import { readRows, type Rows } from './read-rows.ts'

function rowsOf(text: string): Rows {
  const rows = readRows(text)
  if (!rows.ok) throw new Error(rows.failure)
  return rows.value
}

it.each([',', ';', '\t', '|'] as const)('[IM2] reads what is separated by %j', (separator) => {
  const text = [`Name${separator}Notes`, `a${separator}"x, y; ""z"" | w\nsecond"`, `b${separator}c`].join('\r\n')
  expect(rowsOf(text)).toEqual({
    separator,
    headers: ['Name', 'Notes'],
    rows: [
      { number: 2, cells: ['a', 'x, y; "z" | w\nsecond'] },
      { number: 3, cells: ['b', 'c'] },
    ],
    skipped: [],
  })
})

it('[IM2] is not misled by separators inside cells', () => {
  expect(rowsOf('Name, first;Notes;Tags\na;b;c\nd, e;f;g').headers).toEqual(['Name, first', 'Notes', 'Tags'])
})

it('[IM2] reads back any cells that were quoted by the rules', () => {
  // A quote before what a spreadsheet would run is taken off, for it was set by whoever wrote the table.
  const plain = fc.string().filter((text) => !/^'[=+\-@\t\r＝＋－＠]/.test(text))
  const cell = fc.oneof(plain, fc.constantFrom('a,b', 'say "x"', 'two\nlines', ';;;', '|'))
  fc.assert(
    fc.property(
      fc.constantFrom(',', ';', '\t', '|'),
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      (separator, cells) => {
        const lines = [['A', 'B', 'C'], ...cells].map((line) => line.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
        const { rows } = rowsOf(lines.join('\n'))
        expect(rows.map((row) => row.cells)).toEqual(cells.filter((line) => line.some((one) => one.trim() !== '')))
      },
    ),
  )
})

it('[IM3] counts blank rows and takes a cell with line breaks for one row', () => {
  const { headers, rows } = rowsOf('\nA,B\n\n"1\n2\n3",x\ny,z\n')
  expect(headers).toEqual(['A', 'B'])
  expect(rows.map(({ number }) => number)).toEqual([4, 5])
})

it('[IM4] pads short rows, keeps cells beyond the headers, and skips footers', () => {
  expect(rowsOf('A,B,C\n1,2\n1,2,3,4\nCopyright\n')).toMatchObject({
    rows: [
      { number: 2, cells: ['1', '2', ''] },
      { number: 3, cells: ['1', '2', '3', '4'] },
    ],
    skipped: [{ row: 4, reason: 'footer' }],
  })
})

it('[IM4] takes a table of one column for what it is', () => {
  expect(rowsOf('Title\nDark mode\n').rows).toEqual([{ number: 2, cells: ['Dark mode'] }])
})

it('[IM5] refuses a table that is empty or ends inside a quoted cell', () => {
  expect(readRows(' \n\n')).toEqual(fail('empty'))
  expect(readRows('A,B\n1,"2')).toEqual(fail('malformed'))
})
