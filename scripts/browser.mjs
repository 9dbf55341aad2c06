import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { giveUp, root, run, runTool, say } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium, installed first where there is none. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found !== undefined) return found
  for (const { name, install } of [
    { name: 'apt', install: installWithApt },
    { name: 'Playwright', install: installWithPlaywright },
  ]) {
    say(`No Chromium here: installing one with ${name}…`)
    if (!install()) continue
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  return giveUp('Could not install Chromium. Install Chrome or Chromium, or set CHROMIUM_PATH to one, and run this again.')
}

function findBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return [playwrightOwn(), ...names.map(onPath), ...places].find((path) => path !== undefined && existsSync(path) && answers(path))
}

function playwrightOwn() {
  return createRequire(join(root, 'e2e/package.json'))('@playwright/test').chromium.executablePath()
}

function onPath(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.split(/\r?\n/)[0].trim() : undefined
}

/** A file called chromium may be a stub that only tells how to install it. */
function answers(path) {
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function installWithApt() {
  if (onPath('apt-get') === undefined || !/^ID=debian/m.test(readFileSync('/etc/os-release', 'utf8'))) return false
  const isRoot = process.getuid?.() === 0
  if (!isRoot && onPath('sudo') === undefined) return false
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-qq', '-o', 'Acquire::Retries=3']
  const [command, ...args] = apt
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  return run(command, [...args, 'update'], { env }) === 0 && run(command, [...args, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env }) === 0
}

function installWithPlaywright() {
  const withSystemPackages = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : []
  return runTool('e2e/node_modules/@playwright/test/cli.js', ['install', ...withSystemPackages, 'chromium']) === 0
}
