/** What Jira and its teams call the end of an issue that nobody built, in lower case without spaces and signs. */
const names: ReadonlySet<string> = new Set(
  `wontdo wontfix willnotdo willnotfix notplanned notdoing notneeded notabug noaction
   duplicate duplicated closedasduplicate cannotreproduce cantreproduce incomplete invalid obsolete
   canceled cancelled rejected declined abandoned dropped withdrawn discarded outofscope`.split(/\s+/),
)

/** Whether the name of a resolution or of a closing status says that nothing was delivered. */
export function meansDropped(name: string): boolean {
  return names.has(name.toLowerCase().replace(/[^a-z]/g, ''))
}
