import { expect, it } from 'vitest'
import { asId, type FeatureId } from '@parley/shared/model/ids.ts'
import { everyAnswer, goPublic, plan, shown, unpacked } from '../testing/public-world.ts'
import { canary, plantCanaries } from '../testing/plant-canaries.ts'
import { setStage } from '../testing/stage.ts'

const { serve } = setStage()

/** The same bytes as whoever looks for something hidden in them would read them. */
function readings(body: Buffer): readonly string[] {
  const text = body.toString('latin1')
  const runs = text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []
  const decoded = runs.flatMap((run) => [0, 1, 2, 3].map((shift) => Buffer.from(run.slice(shift), 'base64').toString('latin1')))
  const hex = (text.match(/[0-9a-fA-F]{16,}/g) ?? []).map((run) => Buffer.from(run, 'hex').toString('latin1'))
  const percent = text.replaceAll(/%([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const escapes = text.replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const entities = text.replaceAll(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (_, x?: string, d?: string) =>
    String.fromCodePoint(x === undefined ? Number(d) : Number.parseInt(x, 16)),
  )
  return [text, percent, escapes, entities, ...decoded, ...hex].map((reading) => reading.toLowerCase())
}

it('[PW17] no word planted in anything private is in any answer to a stranger, raw, unpacked or decoded', async () => {
  const server = await serve({ clock: () => Date.UTC(2026, 10, 26), config: { publicUrl: 'https://acme.example' } })
  const desk = await goPublic(server)
  await plan(server, ...['a', 'b', 'c'].flatMap((id) => shown(id, `Public ${id}`)))
  const words = ['Ms owner', 'Ms product', 'owner@example.com', '918273645', '9182736', '2026-11-26']
  words.push(...(await plantCanaries(server, asId<FeatureId>('a'))))
  await desk.look()
  const answers = await everyAnswer(server)
  expect(answers.get('GET /p/acme.json identity')?.body.toString()).toContain('Public a')
  expect(words.length).toBeGreaterThan(65)
  const forms = words.flatMap((word) => [
    word.toLowerCase(),
    Buffer.from(word).toString('hex'),
    Buffer.from(word.toLowerCase()).toString('hex'),
  ])
  const found = [...answers].flatMap(([asked, answer]) => {
    const seen = readings(Buffer.concat([Buffer.from(`${answer.headers}\n`), answer.body, unpacked(answer)]))
    return forms.filter((form) => seen.some((reading) => reading.includes(form))).map((form) => `${form} in ${asked}`)
  })
  expect(found).toEqual([])
})

it('[PW17] the reader finds a canary however it is written down', () => {
  const word = canary('itself')
  const forms = [
    word,
    Buffer.from(`..${word}`).toString('base64'),
    `x${Buffer.from(word).toString('base64url')}`,
    Buffer.from(word).toString('hex'),
    word
      .split('')
      .map((letter) => `%${letter.charCodeAt(0).toString(16)}`)
      .join(''),
    word
      .split('')
      .map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
      .join(''),
    word
      .split('')
      .map((letter) => `&#${letter.charCodeAt(0)};`)
      .join(''),
  ]
  const missed = forms.filter((form) => !readings(Buffer.from(`<p>${form}</p>`)).some((reading) => reading.includes(word.toLowerCase())))
  expect(missed).toEqual([])
})
