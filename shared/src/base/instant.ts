/** A moment in UTC as ISO 8601, `2026-11-23T15:04:05.000Z`. */
export type Instant = string

/** A calendar day, `2026-11-23`. */
export type Day = string

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const dayShape = /^\d{4}-\d{2}-\d{2}$/

export function isInstant(text: unknown): boolean {
  return typeof text === 'string' && instantShape.test(text) && !Number.isNaN(Date.parse(text))
}

export function isDay(text: unknown): boolean {
  return typeof text === 'string' && dayShape.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
}

/** The instant of a number of milliseconds since the epoch. */
export function instantAt(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}
