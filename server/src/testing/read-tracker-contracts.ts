type Json = Readonly<Record<string, unknown>>
type ByName = Readonly<Record<string, Json>>

/** What three vendors document that they answer. Issues can be changed, as people do there. */
export interface Contracts {
  readonly gitHub: { readonly user: Json; readonly issues: Map<string, Json>; readonly errors: ByName }
  readonly linear: { readonly viewer: Json; readonly issues: Map<string, Json>; readonly errors: ByName }
  readonly jira: { readonly myself: Json; readonly issues: Map<string, Json>; readonly errors: ByName }
}

export function readTrackerContracts(load: (name: string) => unknown): Contracts {
  const one = (name: string): Json => load(name) as Json
  const byName = (name: string): ByName => load(name) as ByName
  const issues = (name: string): Map<string, Json> => new Map(Object.entries(byName(name)))
  return {
    gitHub: { user: one('git-hub-user'), issues: issues('git-hub-issues'), errors: byName('git-hub-errors') },
    linear: { viewer: one('linear-viewer'), issues: issues('linear-issues'), errors: byName('linear-errors') },
    jira: { myself: one('jira-myself'), issues: issues('jira-issues'), errors: byName('jira-errors') },
  }
}
