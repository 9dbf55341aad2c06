import type { PlanChanges } from '../document/observe-document.ts'
import type { PlanDoc, PlanReader } from '../document/plan-doc.ts'
import { emptyView, type PlanView } from './plan-view.ts'
import { projectDiscussions, reprojectDiscussions } from './project-discussions.ts'
import { projectDemand } from './project-demand.ts'
import { projectFeatures, reprojectFeatures } from './project-features.ts'
import { projectGoals } from './project-goals.ts'
import { projectGuidance } from './project-guidance.ts'
import { projectLinks, reprojectLinks } from './project-links.ts'
import { projectSettings } from './project-settings.ts'

/** The whole plan as plain values, be it the live one or one of the past. */
export function project(plan: PlanReader & Pick<PlanDoc, 'isReady'>): PlanView {
  if (!plan.isReady()) return emptyView
  return {
    ready: true,
    ...projectFeatures(plan),
    goals: projectGoals(plan),
    discussions: projectDiscussions(plan),
    guidance: projectGuidance(plan),
    demand: projectDemand(plan),
    links: projectLinks(plan),
    settings: projectSettings(plan),
  }
}

/** The same as `project`, made from the view before and what has changed since; parts that did not change keep their identity. */
export function reproject(previous: PlanView, plan: PlanDoc, changes: PlanChanges): PlanView {
  if (changes.kind === 'all' || !previous.ready) return project(plan)
  const { keys } = changes
  const features = withStamps(keys.get('features'), keys.get('stamps'), (key) => key.startsWith('feature/'))
  const comments = withStamps(
    keys.get('comments'),
    keys.get('stamps'),
    (key) => key.startsWith('comment/') || key.startsWith('resolution/'),
  )
  const guided = withStamps(keys.get('guidance'), keys.get('stamps'), (key) => key.startsWith('guidance/')) !== undefined
  return {
    ready: true,
    ...(features === undefined ? { features: previous.features, lanes: previous.lanes } : reprojectFeatures(previous, plan, features)),
    goals: keys.has('goals') ? projectGoals(plan) : previous.goals,
    discussions: comments === undefined ? previous.discussions : reprojectDiscussions(previous.discussions, plan, comments),
    guidance: guided ? projectGuidance(plan) : previous.guidance,
    demand: keys.has('demand') ? projectDemand(plan) : previous.demand,
    links: reprojectLinks(previous.links, plan, keys.get('links')),
    settings: keys.has('settings') ? projectSettings(plan) : previous.settings,
  }
}

/** A stamp stands under the key of what it tells of, so it changes how that is read. */
function withStamps(
  changed: ReadonlySet<string> | undefined,
  stamps: ReadonlySet<string> | undefined,
  concerns: (key: string) => boolean,
): ReadonlySet<string> | undefined {
  const stamped = stamps === undefined ? [] : [...stamps].filter(concerns)
  if (stamped.length === 0) return changed
  return new Set([...(changed ?? []), ...stamped])
}
