import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const page = readFileSync(join(import.meta.dirname, '../../index.html'), 'utf8')
const styles = readFileSync(join(import.meta.dirname, 'styles.css'), 'utf8')

it('[UI43] settles the order of the cascade layers before any module can bring a style of its own', () => {
  expect(styles.startsWith('@layer reset, tokens, base, ui, area;')).toBe(true)
  const link = page.indexOf('href="/src/styles/styles.css"')
  expect(link).toBeGreaterThan(0)
  expect(link).toBeLessThan(page.indexOf('type="module"'))
})

it('[UI44] runs no inline script, so that the content security policy needs no exception', () => {
  const scripts = [...page.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)]
  expect(scripts.length).toBe(2)
  expect(scripts.every(([, attributes = '', body]) => attributes.includes('src=') && body === '')).toBe(true)
})
