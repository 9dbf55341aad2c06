/** Where mail to a normal address arrives, as far as the address tells: what follows a plus is a label, and not another person. */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@')
  const [name = ''] = email.slice(0, at).split('+')
  return `${name}${email.slice(at)}`
}

export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1)
}
