import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { giveUp, root, runTool, say } from './run.mjs'
import { filesBelow, hashOf, isDone, markDone } from './stamp.mjs'

const output = join(root, 'client/dist')

/** Builds the client, unless it was built from exactly these sources. The server needs no build: Node runs its TypeScript. */
export function ensureBuild() {
  const sources = [...filesBelow('client'), ...filesBelow('shared')].filter((file) => !/\.test\.tsx?$/.test(file))
  const key = hashOf([...sources, 'pnpm-lock.yaml', 'tsconfig.base.json'])
  if (isDone('build', key) && existsSync(join(output, 'index.html'))) return
  say('Building the client…')
  const env = { NODE_ENV: 'production' }
  if (runTool('client/node_modules/vite/bin/vite.js', ['build', '--logLevel', 'warn'], { cwd: join(root, 'client'), env }) !== 0) giveUp('The client could not be built.')
  compress(output)
  markDone('build', key)
}

/** Compresses once what would otherwise be compressed at every request. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name)
    if (entry.isDirectory()) compress(file)
    else if (/\.(js|css|html|svg|json)$/.test(entry.name) && statSync(file).size > 1024) {
      const bytes = readFileSync(file)
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }))
    }
  }
}
