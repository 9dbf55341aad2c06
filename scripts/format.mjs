// `npm run format`
import { ensureDependencies } from './install.mjs'
import { runTool } from './run.mjs'

ensureDependencies()
process.exit(runTool('node_modules/oxfmt/bin/oxfmt', ['client', 'server', 'shared', 'e2e', 'bench', 'vitest.config.ts']))
