// `npm run dev`: the server restarts on change, the client reloads in place.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureDependencies } from './install.mjs'
import { root } from './run.mjs'

ensureDependencies()
const children = [
  spawn(process.execPath, ['--watch', join(root, 'server/src/main.ts')], { stdio: 'inherit' }),
  spawn(process.execPath, [join(root, 'client/node_modules/vite/bin/vite.js')], { cwd: join(root, 'client'), stdio: 'inherit' }),
]
function stopAll() {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll)
for (const child of children) child.on('exit', stopAll)
