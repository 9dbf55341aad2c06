import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp, root, run, say } from './run.mjs'
import { hashOf, isDone, markDone } from './stamp.mjs'

const manifests = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'client/package.json', 'server/package.json', 'shared/package.json', 'e2e/package.json']
// A plain JavaScript pnpm that reads the same lockfile, for machines the pinned one has no binary for.
const fallback = 'pnpm@10.34.9'

/** Installs the dependencies with the pinned pnpm, unless that was done for exactly this lockfile. */
export function ensureDependencies() {
  const key = `${process.platform}-${process.arch}-${hashOf(manifests)}`
  if (isDone('install', key) && existsSync(join(root, 'node_modules/.modules.yaml'))) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const pnpm of [packageManager, packageManager, fallback]) {
    say(`Installing dependencies with ${pnpm}…`)
    if (install(pnpm) === 0) return markDone('install', key)
    say('That did not work; trying once more.')
  }
  giveUp('Could not install the dependencies. Is the npm registry reachable? (npm ping)')
}

function install(pnpm) {
  // The age check of every locked package costs more than the installation; it guards additions, not a frozen lockfile.
  const flags = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only', '--config.minimumReleaseAge=0']
  const env = { CI: '1', npm_config_loglevel: 'error', npm_config_manage_package_manager_versions: 'false' }
  return run('npx', ['--yes', pnpm, 'install', ...flags], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
