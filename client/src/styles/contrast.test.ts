import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Rgb = readonly [number, number, number]
type Theme = ReadonlyMap<string, string>

const text = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const light = declarations(/:root \{([^}]*)\}/)
const themes = [
  ['light', light],
  ['dark', new Map([...light, ...declarations(/\[data-theme='dark'\] \{([^}]*)\}/)])],
] as const

const surfaces = ['--canvas', '--surface', '--sunken', '--raised', '--overlay', '--selected']
const onEverySurface: readonly (readonly [string, number])[] = [
  ['--text', 7],
  ['--text-2', 4.5],
  ['--text-3', 4.5],
  ['--accent-text', 4.5],
  ['--good-text', 4.5],
  ['--warn-text', 4.5],
  ['--bad-text', 4.5],
  ['--focus', 3],
  ['--line-3', 3],
]
const pairs: readonly (readonly [string, string, number])[] = [
  ...surfaces.flatMap((surface) => onEverySurface.map(([ink, least]) => [ink, surface, least] as const)),
  ['--on-accent', '--accent', 4.5],
  ['--on-accent', '--accent-hover', 4.5],
  ['--accent-text', '--accent-soft', 4.5],
  ['--text', '--accent-soft', 7],
  ['--text-2', '--accent-soft', 4.5],
  ['--text', '--segment', 7],
  ...['good', 'warn', 'bad'].flatMap((tone) => [
    [`--${tone}-text`, `--${tone}-soft`, 4.5] as const,
    ['--text', `--${tone}-soft`, 4.5] as const,
  ]),
  ['--good', '--raised', 3],
  ['--bad', '--raised', 3],
]

describe.each(themes)('%s theme', (_, theme) => {
  it('[UI1] keeps every pair of ink and surface readable', () => {
    const tooFaint = pairs
      .map(([ink, surface, least]) => ({ ink, surface, least, ratio: contrast(colour(theme, ink, surface), colour(theme, surface)) }))
      .filter(({ ratio, least }) => ratio < least)
    expect(tooFaint).toEqual([])
  })

  it('[UI2] keeps tags and people readable in every hue', () => {
    const white: Rgb = [1, 1, 1]
    const raised = colour(theme, '--raised')
    for (let hue = 0; hue < 360; hue += 5) {
      const inHue = (token: string): Rgb => linear(`${value(theme, token)} ${hue}`)
      expect.soft(contrast(inHue('--tag-fg'), inHue('--tag-bg')), `tag text at hue ${hue}`).toBeGreaterThanOrEqual(4.5)
      expect.soft(contrast(inHue('--tag-dot'), raised), `tag dot at hue ${hue}`).toBeGreaterThanOrEqual(3)
      expect.soft(contrast(white, inHue('--person')), `person at hue ${hue}`).toBeGreaterThanOrEqual(4.5)
    }
  })
})

function declarations(block: RegExp): Theme {
  const body = block.exec(text)?.[1] ?? ''
  return new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', declared = '']) => [name, declared.trim()]))
}

function value(theme: Theme, token: string): string {
  const found = theme.get(token)
  if (found === undefined) throw new Error(`tokens.css lacks ${token}`)
  return found
}

/** The token's linear light; a see-through one is laid over `under` as the browser does it, in gamma-encoded sRGB. */
function colour(theme: Theme, token: string, under?: string): Rgb {
  const [, components = '', alpha] = /^oklch\(([\d. ]+)(?: \/ ([\d.]+))?\)$/.exec(value(theme, token)) ?? []
  if (components === '') throw new Error(`${token} is not a plain oklch colour`)
  const ink = linear(components)
  if (alpha === undefined) return ink
  const ground = colour(theme, under ?? '--surface')
  const mixed = (channel: 0 | 1 | 2): number => decode(encode(ink[channel]) * Number(alpha) + encode(ground[channel]) * (1 - Number(alpha)))
  return [mixed(0), mixed(1), mixed(2)]
}

/** OKLCH to linear sRGB, clipped to the gamut. */
function linear(components: string): Rgb {
  const [lightness = 0, chroma = 0, hue = 0] = components.trim().split(/\s+/).map(Number)
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ]
}

function contrast(one: Rgb, other: Rgb): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function clip(channel: number): number {
  return Math.min(1, Math.max(0, channel))
}

function encode(channel: number): number {
  return channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055
}

function decode(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
