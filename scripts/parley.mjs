// `npm run parley -- COMMAND`: the command line.
import { join } from 'node:path'
import { ensureDependencies } from './install.mjs'
import { root, run } from './run.mjs'

ensureDependencies()
process.exit(run(process.execPath, [join(root, 'server/src/cli/main.ts'), ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd(), shell: false }))
