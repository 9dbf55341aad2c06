import { createHmac } from 'node:crypto'

/** Proves to a receiver who sent a body and when, so that neither a stranger nor a repetition is believed. */
export function signatureOf(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
