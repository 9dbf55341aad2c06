import type { TrackerSystem } from '@parley/shared/model/external-link.ts'
import { createAskTracker, type AskTrackerOptions } from './ask-tracker.ts'
import { createGitHubAdapter } from './git-hub-adapter.ts'
import { createJiraAdapter } from './jira-adapter.ts'
import { createLinearAdapter } from './linear-adapter.ts'
import type { TrackerAdapter } from './tracker-adapter.ts'

export type TrackerAdapters = Readonly<Record<TrackerSystem, TrackerAdapter>>

export function createAdapters(options: AskTrackerOptions): TrackerAdapters {
  const ask = createAskTracker(options)
  return { github: createGitHubAdapter(ask), jira: createJiraAdapter(ask), linear: createLinearAdapter(ask) }
}
