import { createContext, useContext } from 'react'
import type { Answer } from '../platform/request.ts'

/** Makes a request; when the server wants to know once more who this is, asks the person and then makes it again. */
export type Sure = <T>(request: () => Answer<T>) => Answer<T>

export const SureContext = createContext<Sure | null>(null)

export function useSure(): Sure {
  const sure = useContext(SureContext)
  if (sure === null) throw new Error('useSure needs <IdentityCheck> above it')
  return sure
}
