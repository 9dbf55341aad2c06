/** The segments of an address below a site, or undefined when it is of another one. A site may have a path of its own. */
export function pathBelow(url: URL, site: string): readonly string[] | undefined {
  const base = URL.parse(site)
  if (base === null || base.origin !== url.origin) return undefined
  const own = segmentsOf(base.pathname)
  const segments = segmentsOf(url.pathname)
  // Linear writes the name of a workspace in small letters, and takes it in any.
  const isBelow = own.every((segment, index) => segments[index]?.toLowerCase() === segment.toLowerCase())
  return isBelow ? segments.slice(own.length) : undefined
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '')
}
