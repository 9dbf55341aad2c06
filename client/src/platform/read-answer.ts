import type { Me, Problem, RoadmapJson } from '@parley/shared/protocol/http.ts'

// Answers come from our own server, of the version that served this page, which wrote them from checked values. They are
// looked at only as far as telling an answer from something else takes; a schema library would be a tenth of the first load.

export function readMe(json: unknown): Me | undefined {
  return has(json, 'person') && has(json, 'workspace') && has(json, 'people') ? (json as Me) : undefined
}

export function readRoadmaps(json: unknown): readonly RoadmapJson[] | undefined {
  return Array.isArray(json) && json.every((roadmap) => has(roadmap, 'id') && has(roadmap, 'documents'))
    ? (json as readonly RoadmapJson[])
    : undefined
}

export function readProblem(json: unknown): Problem | undefined {
  return has(json, 'title') && has(json, 'status') ? (json as Problem) : undefined
}

export function has(json: unknown, name: string): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name)
}
