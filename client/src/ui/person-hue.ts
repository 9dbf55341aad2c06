/** Twelve hues far enough apart to be told from each other; white text is readable on all of them. */
const hues: readonly number[] = [10, 35, 55, 75, 130, 155, 180, 205, 235, 265, 300, 330]

/** The same person has the same hue everywhere, on every machine. */
export function personHue(userId: string): number {
  return hueAt(hash(userId))
}

/** Hues of people who are here together: whoever comes later in the list moves on to the next free hue. */
export function distinctHues(userIds: readonly string[]): ReadonlyMap<string, number> {
  const chosen = new Map<string, number>()
  const taken = new Set<number>()
  for (const userId of userIds) {
    if (chosen.has(userId)) continue
    const start = hash(userId)
    const steps = hues.map((_, step) => hueAt(start + step))
    const hue = steps.find((candidate) => !taken.has(candidate)) ?? hueAt(start)
    chosen.set(userId, hue)
    taken.add(hue)
  }
  return chosen
}

function hueAt(index: number): number {
  return hues[index % hues.length] ?? 0
}

/** FNV-1a over UTF-16 units: short, and spreads ids that differ in one character. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193)
  }
  return (state ^ (state >>> 15)) >>> 0
}
