import type { SQLOutputValue } from 'node:sqlite'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'
import { roles } from '@parley/shared/model/person.ts'
import type { Role } from '@parley/shared/model/person.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`)
  return value
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : textOf(row, column)
}

export function integerOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`column ${column} holds no integer`)
  return value
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integerOf(row, column)
}

export function bytesOf(row: Row, column: string): Uint8Array<ArrayBuffer> {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`column ${column} holds no bytes`)
  return value
}

export function kindOf(row: Row): DocumentKind {
  const kind = textOf(row, 'kind')
  if (kind !== 'plan' && kind !== 'sales') throw new Error(`a document of the unknown kind ${kind}`)
  return kind
}

export function roleOf(row: Row): Role {
  const stored = textOf(row, 'role')
  const role = roles.find((known) => known === stored)
  if (role === undefined) throw new Error(`the unknown role ${stored}`)
  return role
}
