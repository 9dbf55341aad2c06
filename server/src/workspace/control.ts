import type { Result } from '@parley/shared/base/result.ts'
import { unreachable } from '@parley/shared/base/unreachable.ts'
import type { SeedSources } from '@parley/shared/demo/seed-plan.ts'
import type { ControlRequest } from '@parley/shared/protocol/control.ts'
import { generateFeatures } from './generate-features.ts'
import { governUsers, type UsersContext } from './govern-users.ts'
import { importFile } from './import-file.ts'
import type { SeedTarget } from './seed-demo.ts'
import { exportFor, restoreFor } from './transfer-roadmap.ts'

export interface ControlTarget extends SeedTarget, UsersContext {}

/** Does what the command line asks for, in whichever process owns the data folder. */
export function carryOut(target: ControlTarget, request: ControlRequest, sources: SeedSources): Promise<Result<unknown, string>> {
  switch (request.kind) {
    case 'import':
      return importFile(target, request, sources)
    case 'export':
      return exportFor(target, request.roadmap, sources.clock)
    case 'restore':
      return restoreFor(target, request.roadmap, request.file)
    case 'generate':
      return generateFeatures(target, request, sources)
    case 'user':
      return governUsers(target, request, sources.clock())
    default:
      return unreachable(request)
  }
}
