import type { SQLOutputValue } from 'node:sqlite'
import type { DocumentKind } from '@parley/shared/model/document-kind.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`column ${column} holds no text`)
  return value
}

export function integerOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`column ${column} holds no integer`)
  return value
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
