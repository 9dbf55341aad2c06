import type { ReactNode } from 'react'
import { TextField } from '../ui/text-field.tsx'

export interface CodeFieldProps {
  readonly name: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
  readonly hint?: string | undefined
}

/** A code of an authenticator, or one that was kept for the day the authenticator is lost. */
export function CodeField({
  hint = 'Six digits from your authenticator app, or one of your recovery codes.',
  ...field
}: CodeFieldProps): ReactNode {
  return <TextField {...field} label="Code" hint={hint} autoComplete="one-time-code" maxLength={40} />
}
