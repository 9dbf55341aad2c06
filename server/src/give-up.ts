/** Ends a start that cannot succeed with the sentence that says why. */
export function giveUp(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
