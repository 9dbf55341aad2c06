import Papa from 'papaparse'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRows } from '../imports/read-rows.ts'
import { csvText } from './sheet.ts'

const nasty = fc.oneof(
  fc.string(),
  fc.constantFrom('=1+1', '+49', '-5', '@home', '\tx', '＝1+1', 'a "quote", and\nlines', '=cmd|" /C calc"!A0'),
)

it('[EX3] writes no cell that a spreadsheet would run', () => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 5 }), (cells) => {
      const [, row = []] = Papa.parse<string[]>(csvText({ headers: cells.map(() => 'h'), rows: [cells] })).data
      for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }),
  )
})

/** What looks guarded by itself cannot be told from what was. */
const isTellable = (cell: string): boolean => cell.trim() !== '' && !/^'[=+\-@\t\r＝＋－＠]/.test(cell)

it('[EX4] writes cells that an import reads as they were', () => {
  fc.assert(
    fc.property(fc.array(nasty.filter(isTellable), { minLength: 2, maxLength: 5 }), (cells) => {
      const rows = readRows(csvText({ headers: cells.map((_, index) => `h${index}`), rows: [cells, cells] }))
      expect(rows).toMatchObject({ ok: true, value: { rows: [{ cells }, { cells }] } })
    }),
  )
})
