import { getFeature, roadmapOverview, searchFeatures } from './plan-tools.ts'
import { proposeComment, proposeRequest } from './propose-tools.ts'
import { accountBrief, listPromises, listRequests, whatMayISay } from './sales-tools.ts'
import type { Tool } from './tool.ts'

/** What assistants can do: read, and propose. */
export const tools: readonly Tool[] = [
  roadmapOverview,
  searchFeatures,
  getFeature,
  whatMayISay,
  accountBrief,
  listPromises,
  listRequests,
  proposeRequest,
  proposeComment,
]
