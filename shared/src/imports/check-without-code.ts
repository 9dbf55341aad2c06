import * as z from 'zod/mini'

/** Pages forbid code that is made of text, which is how shapes are checked fast elsewhere. To be called before the first is checked. */
export function checkWithoutCode(): void {
  z.config({ jitless: true })
}
