import { expect, it } from 'vitest'
import { fail, ok } from '../base/result.ts'
import { decimalIn, numberInCell, type Decimal } from './number-in-cell.ts'

it.each([
  ['4200', null, 4200],
  ['4200.0', null, 4200],
  ['-3', null, -3],
  ['0.125', null, 0.125],
  ['0,5', null, 0.5],
  ['1,234.5', null, 1234.5],
  ['1.234,5', null, 1234.5],
  ['1,234,567', null, 1234567],
  ['1.234.567', null, 1234567],
  ['12345,678', null, 12345.678],
  ['€ 1 234', null, 1234],
  ['1 234,50 EUR', null, 1234.5],
  ["1'234.50", null, 1234.5],
  ['1,234', 'point', 1234],
  ['1,234', 'comma', 1.234],
  ['1.234', 'comma', 1234],
] as readonly (readonly [string, Decimal | null, number])[])('[IM12] reads %s, decimal sign %s, as %d', (cell, decimal, value) => {
  expect(numberInCell(cell, decimal)).toEqual(ok({ value, isPercent: false }))
})

it('[IM12] marks per cent', () => {
  expect(numberInCell('80 %', null)).toEqual(ok({ value: 80, isPercent: true }))
})

it.each(['1,234', '1.234', '-1,234'])('[IM12] does not guess what %s is', (cell) => {
  expect(numberInCell(cell, null)).toEqual(fail('ambiguous'))
})

it.each([
  ['n/a', null],
  ['', null],
  ['1.2.3', 'point'],
  ['12,34.5', null],
  ['1,2,3', null],
  ['1e9', null],
  ['=1+1', null],
] as readonly (readonly [string, Decimal | null])[])('[IM12] takes %j for no number', (cell, decimal) => {
  expect(numberInCell(cell, decimal)).toEqual(fail('not_a_number'))
})

it('[IM12] learns the decimal sign of a column from a cell that gives it away', () => {
  expect(decimalIn(['1,234', '0.5', ''])).toBe('point')
  expect(decimalIn(['1.234', '2,75'])).toBe('comma')
  expect(decimalIn(['1,234', 'mobile, retention'])).toBe(null)
  expect(decimalIn(['0.5', '0,5'])).toBe(null)
})
