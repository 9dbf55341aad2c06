import type { AuthOptions } from '@parley/shared/protocol/accounts.ts'
import { openOutbox } from '../open-outbox.ts'
import type { Route } from '../route.ts'

export const authOptions: Route = {
  method: 'GET',
  path: '/api/v1/auth/options',
  access: 'anybody',
  async handle({ services }) {
    const { config, storage } = services
    const value: AuthOptions = {
      demo: config.demo,
      needsSetup: !config.demo && (await storage.listWorkspaces()).length === 0,
      signUp: config.signUp,
      oidc: config.singleSignOn === null ? null : { name: config.singleSignOn.name },
      outbox: openOutbox(services) !== null,
    }
    return { kind: 'json', value }
  },
}
