import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it } from 'vitest'

const source = join(import.meta.dirname, '..')
const files = globSync('**/*.tsx', { cwd: source }).map((path) => join(source, path))

it('[UI6] finds every class a component names in its module, and every token a module names in tokens.css', () => {
  expect(files.length).toBeGreaterThan(10)
  expect(files.flatMap(missingClasses)).toEqual([])
  expect(globSync('**/*.css', { cwd: source }).flatMap((path) => unknownTokens(join(source, path)))).toEqual([])
})

function missingClasses(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8')
  const modules = [...text.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
  const body = text.replaceAll(/^import .*$/gm, '')
  return modules.flatMap(([, name = '', path = '']) => {
    const module = join(dirname(file), path)
    const defined = existsSync(module) ? classesOf(readFileSync(module, 'utf8')) : new Set<string>()
    const uses = [...body.matchAll(new RegExp(String.raw`\b${name}(?:\['([\w-]+)'\]|\.(\w+))`, 'g'))]
    const missing = uses.map(([, quoted, dotted]) => quoted ?? dotted ?? '').filter((used) => !defined.has(used))
    return missing.map((used) => `${relative(source, file)}: ${path} has no .${used}`)
  })
}

function classesOf(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']) => name))
}

/** Custom properties that JavaScript or the popup library sets, beside those of tokens.css. */
function unknownTokens(file: string): readonly string[] {
  const css = readFileSync(file, 'utf8')
  const known = new Set([...`${tokens}${css}`.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name))
  const used = [...css.matchAll(/var\((--[\w-]+)\s*([,)])/g)].filter(([, , end]) => end === ')').map(([, name = '']) => name)
  return used.filter((name) => !known.has(name) && !setAtRunTime.has(name)).map((name) => `${relative(source, file)}: ${name}`)
}

const tokens = readFileSync(join(source, 'styles/tokens.css'), 'utf8')
const setByLibrary = ['--available-width', '--available-height', '--transform-origin', '--anchor-width']
const setByComponents = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/'(--[\w-]+)'/g)].map(([, name = '']) => name))
const setAtRunTime = new Set([...setByLibrary, ...setByComponents])
