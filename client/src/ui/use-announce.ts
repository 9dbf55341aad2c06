import { createContext, useContext } from 'react'

export type Announce = (sentence: string) => void

export const AnnounceContext = createContext<Announce | undefined>(undefined)

/** Says a result to assistive technology; the function never changes. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext)
  if (announce === undefined) throw new Error('useAnnounce needs <UiRoot> above it')
  return announce
}
