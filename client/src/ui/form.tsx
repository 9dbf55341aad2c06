import { useEffect, useRef, type ReactNode } from 'react'
import css from './form.module.css'
import { Notice } from './notice.tsx'

export interface FormProblem {
  readonly sentence: string
}

export interface FormProps {
  readonly label: string
  /** For a button outside of it. */
  readonly id?: string | undefined
  /** What went wrong at the last try, told above the fields; a new object for each try. */
  readonly problem: FormProblem | null
  readonly onSubmit: () => void
  /** The focus starts in its first field. */
  readonly startsFocused?: boolean | undefined
  /** Fields, then a `SubmitButton`. */
  readonly children: ReactNode
}

/** Fields that are sent together: Enter sends them, and after a failure the focus is in the first field that is wrong. */
export function Form({ label, id, problem, onSubmit, startsFocused = false, children }: FormProps): ReactNode {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (startsFocused) form.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus()
  }, [startsFocused])
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  return (
    <form
      ref={form}
      id={id}
      className={css['form']}
      aria-label={label}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {problem !== null && <Notice tone="bad">{problem.sentence}</Notice>}
      {children}
    </form>
  )
}
