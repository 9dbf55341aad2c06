/** Whether a mail server said that trying again is no use, as RFC 5321 has it: a reply of 500 or more to the mail itself. */
export function wasRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const status: unknown = Reflect.get(error, 'responseCode')
  const code: unknown = Reflect.get(error, 'code')
  // A refused sign-in is about the operator's settings, which may be mended while the mail waits.
  return typeof status === 'number' && status >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
}
