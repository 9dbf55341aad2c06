import type { Window } from '../model/window.ts'
import { window } from './value-rule.ts'

/** A window as documents and their history hold it; null for anything else. */
export function readWindow(value: unknown): Window | null {
  return window(value) === undefined ? (value as Window) : null
}
