import { useRef, useState } from 'react'
import { apiSentence } from '../platform/api-sentence.ts'
import type { Answer, ApiFailure } from '../platform/request.ts'
import type { FormProblem } from '../ui/form.tsx'

export type Values<Name extends string> = Readonly<Record<Name, string>>
/** What is wrong, by field. */
export type Lacks<Name extends string> = Readonly<Partial<Record<Name, string | undefined>>>

export interface FormOptions<Name extends string, T> {
  readonly initial: Values<Name>
  /** What can be told before anything is sent. */
  readonly check?: ((values: Values<Name>) => Lacks<Name>) | undefined
  readonly send: (values: Values<Name>) => Answer<T>
  readonly onDone: (value: T) => void
}

export interface FormField<Name extends string> {
  readonly name: Name
  readonly value: string
  readonly onChange: (value: string) => void
  readonly error: string | undefined
}

export interface FormControl<Name extends string> {
  readonly field: (name: Name) => FormField<Name>
  readonly problem: FormProblem | null
  readonly busy: boolean
  readonly submit: () => void
  readonly reset: () => void
}

/** What is typed into a form, what is wrong with it, and whether the answer is on its way. */
export function useForm<Name extends string, T>({ initial, check, send, onDone }: FormOptions<Name, T>): FormControl<Name> {
  const [values, setValues] = useState(initial)
  const [lacks, setLacks] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const isSending = useRef(false)

  function tell(found: ReadonlyMap<string, string>, sentence: string): void {
    setLacks(found)
    setProblem({ sentence })
  }

  async function submit(): Promise<void> {
    if (isSending.current) return
    const found = told(check?.(values))
    const [first] = found.values()
    if (first !== undefined) return tell(found, found.size === 1 ? first : `${found.size} fields need another look.`)
    setLacks(new Map())
    setProblem(null)
    isSending.current = true
    setBusy(true)
    const answer = await send(values)
    isSending.current = false
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else tell(lacksIn(answer.failure), apiSentence(answer.failure))
  }

  return {
    field: (name) => ({
      name,
      value: values[name],
      error: lacks.get(name),
      onChange: (value) => {
        setValues((before) => ({ ...before, [name]: value }))
        setLacks((before) => new Map([...before].filter(([other]) => other !== name)))
      },
    }),
    problem,
    busy,
    submit: () => void submit(),
    reset: () => setValues(initial),
  }
}

function told<Name extends string>(lacks: Lacks<Name> | undefined): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [name, sentence] of Object.entries<string | undefined>(lacks ?? {})) {
    if (sentence !== undefined) found.set(name, sentence)
  }
  return found
}

function lacksIn(failure: ApiFailure): ReadonlyMap<string, string> {
  return failure.kind === 'refused' && failure.field !== null ? new Map([[failure.field, apiSentence(failure)]]) : new Map()
}
