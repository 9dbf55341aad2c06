/** Text of several lines as the one line of a list, where a break would vanish and run two sentences together. */
export function inOneLine(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' · ')
}
