import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { IssueCategory, LinkProblem, TrackerProblem, TrackerSystem } from '@parley/shared/model/external-link.ts'

export const systemNames: Readonly<Record<TrackerSystem, string>> = { jira: 'Jira', linear: 'Linear', github: 'GitHub' }

export const categoryNames: Readonly<Record<IssueCategory, string>> = {
  todo: 'to do',
  doing: 'in progress',
  done: 'done',
  dropped: 'dropped',
}

/** Why what is shown may not be how things stand. */
export function problemWords(problem: LinkProblem | TrackerProblem, system: TrackerSystem): string {
  const name = systemNames[system]
  switch (problem) {
    case 'not-found':
      return `Gone from ${name}, or hidden from us`
    case 'moved':
      return 'Moved: link its new address'
    case 'token-refused':
      return 'Cannot be read: token refused'
    case 'rate-limited':
      return `${name} asks us to wait`
    case 'unreachable':
      return `${name} cannot be reached`
    case 'not-understood':
      return `${name} answered something unexpected`
    default:
      return unreachable(problem)
  }
}
