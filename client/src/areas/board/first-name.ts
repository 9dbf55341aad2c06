/** What colleagues call somebody, where there is little room. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
