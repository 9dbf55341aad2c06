/** Which of a list's first nine Alt and a digit asks for, from 0. A digit's key may type another sign with Alt, so its place counts. */
export function altNumber(event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit) - 1
}
