import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { giveUp, root, run, runTool, say } from './run.mjs'

/** Without windows, menus and a compositor of its own it needs little more than half the processor of the whole browser. */
const shell = 'chromium-headless-shell'
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The path of a Chromium, installed first where there is none. In a container, which has no windows, its shell is preferred. */
export function ensureBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const found = findShell() ?? (isRoot() && installWithApt(shell) ? findShell() : undefined) ?? findBrowser()
  if (found !== undefined) return found
  for (const install of [() => installWithApt('chromium'), installWithPlaywright]) {
    if (!install()) continue
    const installed = findBrowser()
    if (installed !== undefined) return installed
  }
  return giveUp('Could not install Chromium. Install Chrome or Chromium, or set CHROMIUM_PATH to one, and run this again.')
}

function findShell() {
  return firstThatAnswers([onPath(shell)])
}

function findBrowser() {
  return firstThatAnswers([playwrightOwn(), ...names.map(onPath), ...places])
}

function firstThatAnswers(paths) {
  return paths.find((path) => path !== undefined && existsSync(path) && answers(path))
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

function isRoot() {
  return process.getuid?.() === 0
}

function installWithApt(name) {
  if (onPath('apt-get') === undefined || !/^ID=debian/m.test(readFileSync('/etc/os-release', 'utf8'))) return false
  if (!isRoot() && onPath('sudo') === undefined) return false
  say(`Installing ${name} with apt…`)
  const [command, ...args] = [...(isRoot() ? [] : ['sudo', '-n']), 'apt-get', '-qq', '-o', 'Acquire::Retries=3']
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const steps = [['update'], ['install', '-y', '--no-install-recommends', name, 'fonts-liberation']]
  return steps.every((step) => run(command, [...args, ...step], { env }) === 0)
}

function installWithPlaywright() {
  say('Installing a Chromium with Playwright…')
  const withSystemPackages = process.platform === 'linux' && isRoot() ? ['--with-deps'] : []
  return runTool('e2e/node_modules/@playwright/test/cli.js', ['install', ...withSystemPackages, 'chromium']) === 0
}
