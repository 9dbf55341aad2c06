import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest'
import { fail } from '@parley/shared/base/result.ts'
import { openDataFolder } from './data-folder.ts'

let parent: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'parley-folder-'))
})

afterEach(async () => {
  await rm(parent, { recursive: true })
})

const refusal = (path: string, pid: number | undefined): string =>
  `The data folder ${path} is in use by another Parley (process ${pid}): stop that one, or choose another DATA_DIR.`

it('[ST20] creates the data folder for its owner alone', async () => {
  const path = join(parent, 'deep', 'data')
  using opened = use(path)
  expect(opened.path).toBe(path)
  expect(((await stat(path)).mode & 0o777).toString(8)).toBe('700')
})

it('[ST21] refuses the folder that another process uses, naming it, until that process is killed', async () => {
  const script = `import { openDataFolder } from ${JSON.stringify(new URL('./data-folder.ts', import.meta.url).href)}
    const { ok } = openDataFolder(${JSON.stringify(parent)})
    setImmediate(() => {
      gc()
      console.log(ok)
    })
    setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    holder.kill('SIGKILL')
  })
  expect(String((await once(holder.stdout, 'data'))[0])).toBe('true\n')
  expect(openDataFolder(parent)).toEqual(fail(refusal(parent, holder.pid)))
  holder.kill('SIGKILL')
  await once(holder, 'close')
  using opened = use(parent)
  expect(opened.path).toBe(parent)
})

it('[ST21] refuses the folder that this process uses already, and gives it back when that use ends', () => {
  const first = use(parent)
  expect(openDataFolder(parent)).toEqual(fail(refusal(parent, process.pid)))
  first[Symbol.dispose]()
  using second = use(parent)
  first[Symbol.dispose]()
  expect(openDataFolder(parent)).toEqual(fail(refusal(second.path, process.pid)))
})

it('[ST22] says in one sentence why a folder cannot be used', async () => {
  const path = join(parent, 'file')
  await writeFile(path, '')
  expect(openDataFolder(path)).toEqual(fail(expect.stringMatching(/^The data folder \S+file cannot be used: EEXIST.*\.$/)))
})

function use(path: string): Disposable & { readonly path: string } {
  const opened = openDataFolder(path)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}
