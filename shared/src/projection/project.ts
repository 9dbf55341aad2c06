import type { PlanChanges } from '../document/observe-plan.ts'
import type { PlanDoc } from '../document/plan-doc.ts'
import { emptyView, type PlanView } from './plan-view.ts'
import { projectDiscussions, reprojectDiscussions } from './project-discussions.ts'
import { projectFeatures, reprojectFeatures } from './project-features.ts'
import { projectGoals } from './project-goals.ts'
import { projectSettings } from './project-settings.ts'

/** The whole plan as plain values. */
export function project(plan: PlanDoc): PlanView {
  if (!plan.isReady()) return emptyView
  return {
    ready: true,
    ...projectFeatures(plan),
    goals: projectGoals(plan),
    discussions: projectDiscussions(plan),
    settings: projectSettings(plan),
  }
}

/** The same as `project`, made from the view before and what has changed since; parts that did not change keep their identity. */
export function reproject(previous: PlanView, plan: PlanDoc, changes: PlanChanges): PlanView {
  if (changes.kind === 'all' || !previous.ready) return project(plan)
  const { keys } = changes
  const features = keys.get('features')
  const comments = keys.get('comments')
  return {
    ready: true,
    ...(features === undefined ? { features: previous.features, lanes: previous.lanes } : reprojectFeatures(previous, plan, features)),
    goals: keys.has('goals') ? projectGoals(plan) : previous.goals,
    discussions: comments === undefined ? previous.discussions : reprojectDiscussions(previous.discussions, plan, comments),
    settings: keys.has('settings') ? projectSettings(plan) : previous.settings,
  }
}
