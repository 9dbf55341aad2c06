/** Ends a command with a sentence for a person; the number is the process's exit code. */
export function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}

export function tell(text: string): void {
  process.stdout.write(`${text}\n`)
}
