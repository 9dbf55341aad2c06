// `npm start`: installs, builds and runs everything on one port.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensureDependencies } from './install.mjs'
import { compileCache, root } from './run.mjs'

ensureDependencies()
ensureBuild()
// What was compiled before halves the start.
const env = { NODE_COMPILE_CACHE: compileCache, ...process.env }
const server = spawn(process.execPath, [join(root, 'server/src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
server.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
