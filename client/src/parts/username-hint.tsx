import type { ReactNode } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'

export interface UsernameHintProps {
  readonly email: string
}

/** Tells password managers whose password a form is about, where no field asks for it. */
export function UsernameHint({ email }: UsernameHintProps): ReactNode {
  return (
    <VisuallyHidden>
      <input type="text" name="username" autoComplete="username" value={email} readOnly tabIndex={-1} aria-hidden />
    </VisuallyHidden>
  )
}
