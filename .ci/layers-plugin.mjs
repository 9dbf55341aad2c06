// oxlint rule `parley/layers`: a file imports only from the layers that layers.json grants its own layer.
// A layer may be granted only what stands above it in that file, so the table itself cannot hold a cycle.
// Tests may look at every layer of shared: a law often joins two of them.
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = process.cwd()
const grants = JSON.parse(readFileSync(join(import.meta.dirname, 'layers.json'), 'utf8'))
const names = Object.keys(grants)
const longestFirst = [...names].sort((a, b) => b.length - a.length)

for (const [index, name] of names.entries()) {
  for (const grant of grants[name]) {
    const matches = names.filter((other) => covers(grant, other) && other !== name)
    const late = matches.filter((other) => !grant.endsWith('/*') && names.indexOf(other) > index)
    if (matches.length === 0 || late.length > 0) throw new Error(`layers.json: ${name} is granted ${grant}, which is not above it`)
  }
}

/** `a/*` covers every layer under a; a plain name covers itself. */
function covers(grant, name) {
  return grant.endsWith('/*') ? name.startsWith(grant.slice(0, -1)) : grant === name
}

/** The layer of a path from the root; under `x/*` each child folder is a layer of its own. */
function layerOf(path) {
  for (const name of longestFirst) {
    const folder = name.replace(/\/\*$/, '')
    if (!path.startsWith(`${folder}/`)) continue
    return name.endsWith('/*') ? { name, key: path.split('/').slice(0, folder.split('/').length + 1).join('/') } : { name, key: name }
  }
  return undefined
}

function targetPath(file, specifier) {
  const inside = /^@parley\/(\w+)\/(.+)$/.exec(specifier)
  if (inside) return `${inside[1]}/src/${inside[2]}`
  return specifier.startsWith('.') ? relative(root, resolve(dirname(file), specifier)) : undefined
}

const layers = {
  create(context) {
    const path = relative(root, context.filename)
    const from = layerOf(path)
    const isTest = /\.(test|spec|bench)\.tsx?$/.test(path)
    function check(node) {
      const target = typeof node.source?.value === 'string' ? targetPath(context.filename, node.source.value) : undefined
      if (target === undefined) return
      const to = layerOf(target)
      if (!from) return context.report({ node, message: `${path} lies in no layer of layers.json` })
      if (!to) return context.report({ node, message: `${target} lies in no layer of layers.json` })
      const allowed = to.key === from.key || grants[from.name].some((grant) => covers(grant, to.name)) || (isTest && (to.name.startsWith('shared/src/') || ['server/src/testing', 'client/src/testing'].includes(to.name)))
      const productionUsesTesting = to.name === 'shared/src/testing' && !isTest && !['shared/src/testing', 'e2e', 'bench'].includes(from.name)
      if (allowed && !productionUsesTesting) return
      context.report({ node, message: `${from.key} may not import ${to.key}. It may import: ${grants[from.name].join(', ') || 'nothing'}` })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}

export default { meta: { name: 'parley' }, rules: { layers } }
