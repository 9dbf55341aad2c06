const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** What a browser says of itself, in words by which a person recognises it among their sessions. */
export function deviceOf(userAgent: string | undefined): string | null {
  const browser = named(browsers, userAgent)
  const system = named(systems, userAgent)
  if (browser === undefined) return system ?? null
  return system === undefined ? browser : `${browser} on ${system}`
}

function named(known: readonly (readonly [string, string])[], userAgent = ''): string | undefined {
  return known.find(([mark]) => userAgent.includes(mark))?.[1]
}
