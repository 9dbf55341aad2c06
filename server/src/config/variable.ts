export type Environment = Readonly<Record<string, string | undefined>>

export interface Variable<Value> {
  readonly name: string
  readonly expected: string
  /** Null where the text is not what is expected. */
  readonly read: (text: string) => Value | null
  /** Its value is never repeated, not even in a complaint. */
  readonly isSecret?: true
}

/** Reads variables one by one and collects what is wrong with them. */
export interface Variables {
  readonly read: <Value, Default>(variable: Variable<Value>, otherwise: Default) => Value | Default
  readonly isSet: (name: string) => boolean
  readonly complain: (sentence: string) => void
  readonly complaints: () => readonly string[]
}

export function createVariables(environment: Environment): Variables {
  const complaints: string[] = []

  function textOf(name: string): string {
    return environment[name]?.trim() ?? ''
  }

  return {
    isSet: (name) => textOf(name) !== '',
    complain: (sentence) => void complaints.push(sentence),
    complaints: () => complaints,
    read(variable, otherwise) {
      const text = textOf(variable.name)
      if (text === '') return otherwise
      const value = variable.read(text)
      if (value !== null) return value
      const found = variable.isSecret === true ? 'what it holds is not' : `it is ${JSON.stringify(text)}`
      complaints.push(`${variable.name} must be ${variable.expected}, but ${found}.`)
      return otherwise
    },
  }
}
