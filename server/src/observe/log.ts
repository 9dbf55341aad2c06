import { destination, pino, stdTimeFunctions } from 'pino'
import type { DestinationStream, Logger } from 'pino'
import type { LogLevel } from '../config/config.ts'

const standardError = 2

/** One JSON object a line, on standard error unless told otherwise. */
export function createLog(level: LogLevel, stream: DestinationStream = destination(standardError)): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) } }, stream)
}
