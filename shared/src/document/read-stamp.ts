import { stampRule, type Stamp } from './stamp.ts'

/** The stamp an entry of the `stamps` zone holds; undefined where there is none. */
export function readStamp(value: unknown): Stamp | undefined {
  return value === undefined || stampRule(value) !== undefined ? undefined : (value as Stamp)
}
