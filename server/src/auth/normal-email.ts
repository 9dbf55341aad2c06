/** The one form of an address that is compared and kept; undefined for what is none. */
export function normalEmail(text: string): string | undefined {
  // Folding comes first: what looks like another character must not become one after it was checked.
  const email = text.trim().normalize('NFKC').toLowerCase()
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  const domain = email.slice(at + 1)
  return email.length <= 254 && isLocalPart(local) && isDomain(domain) ? email : undefined
}

function isLocalPart(local: string): boolean {
  return local.length > 0 && local.length <= 64 && local.split('.').every(isAtom)
}

/** Neither what has a meaning of its own in an address, nor what cannot be seen: two addresses must not look alike. */
function isAtom(atom: string): boolean {
  return /^[^\p{C}\p{Z}"(),:;<>@[\]\\]+$/u.test(atom)
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  return labels.length >= 2 && labels.every(isLabel)
}

function isLabel(label: string): boolean {
  return label.length <= 63 && /^[a-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-')
}
