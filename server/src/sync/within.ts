/** Whether something happens within so many milliseconds; `begin` is given what to call when it does. */
export async function within(ms: number, begin: (happened: () => void) => void): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const deadline = setTimeout(resolve, ms, false)
  begin(() => resolve(true))
  const hasHappened = await promise
  clearTimeout(deadline)
  return hasHappened
}
