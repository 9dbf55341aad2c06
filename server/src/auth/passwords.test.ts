import { hash, parseOptions } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { createPasswords } from './passwords.ts'
import { createTurnstile } from './turnstile.ts'

const passwords = createPasswords()

it('[HD1] keeps passwords as argon2id at 19 MiB, and matches only the one it was', async () => {
  const hashed = await passwords.hash('correct horse')
  expect(hashed).toMatch(/^\$argon2id\$/)
  expect(parseOptions(hashed)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 })
  expect(await passwords.hash('correct horse')).not.toBe(hashed)
  expect(await passwords.check(hashed, 'correct horse')).toEqual({ matches: true, needsRehash: false })
  expect(await passwords.check(hashed, 'correct horsE')).toEqual({ matches: false, needsRehash: false })
})

it('[HD1] takes the same characters however a keyboard composes them', async () => {
  const hashed = await passwords.hash('caf\u00e9 \ufb01ne')
  expect(await passwords.check(hashed, 'cafe\u0301 fine')).toMatchObject({ matches: true })
})

it('[HD1] asks for a new hash only of whoever knew the old one', async () => {
  const dated = await hash('correct horse', { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  expect(await passwords.check(dated, 'correct horse')).toEqual({ matches: true, needsRehash: true })
  expect(await passwords.check(dated, 'wrong horse')).toEqual({ matches: false, needsRehash: false })
})

it('[HD1] works as long for an unknown account as for a wrong password', async () => {
  const hashed = await passwords.hash('correct horse')
  expect(await passwords.check(undefined, 'correct horse')).toEqual({ matches: false, needsRehash: false })
  async function time(of: string | undefined): Promise<number> {
    const start = performance.now()
    for (let round = 0; round < 5; round += 1) await passwords.check(of, 'wrong')
    return performance.now() - start
  }
  const ratio = (await time(undefined)) / (await time(hashed))
  expect(ratio).toBeGreaterThan(0.3)
  expect(ratio).toBeLessThan(3)
})

it('[HD2] lets four work at once and the others in the order they came, after failures too', async () => {
  const inTurn = createTurnstile(4)
  const started: number[] = []
  const ends: (() => void)[] = []
  const all = Array.from({ length: 7 }, (_, index) =>
    inTurn(async () => {
      started.push(index)
      await new Promise<void>((resolve) => {
        ends.push(resolve)
      })
      if (index === 0) throw new Error('no')
    }),
  )
  const settled = Promise.allSettled(all)
  expect(started).toEqual([0, 1, 2, 3])
  for (let index = 0; index < 7; index += 1) {
    ends[index]?.()
    await all[index]?.catch(() => undefined)
  }
  await settled
  expect(started).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(await inTurn(() => Promise.resolve('free again'))).toBe('free again')
})
