/** The two documents of a roadmap. Whoever syncs one can read all of it, so each is for a circle of its own. */
export type DocumentKind = 'plan' | 'sales'
