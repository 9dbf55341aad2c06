import fc from 'fast-check'
import { expect, it } from 'vitest'
import { overlay } from './overlay-map.ts'

const key = fc.integer({ min: 0, max: 90 })

it('[RK17] reads like a copy that was changed, however many layers lie on it', () => {
  const layers = fc.array(fc.array(fc.tuple(key, fc.option(fc.integer(), { nil: undefined })), { maxLength: 30 }), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer())), layers, (start, changes) => {
      const copy = new Map(start)
      let laid: ReadonlyMap<number, number> = new Map(start)
      for (const layer of changes) {
        laid = overlay(laid, new Map(layer))
        for (const [at, value] of new Map(layer)) {
          if (value === undefined) copy.delete(at)
          else copy.set(at, value)
        }
      }
      const visited: [number, number][] = []
      laid.forEach((value, at) => visited.push([at, value]))
      expect(new Map(visited)).toEqual(copy)
      expect(new Map(laid)).toEqual(copy)
      expect(laid.size).toBe(copy.size)
      expect([...laid.keys()].toSorted((a, b) => a - b)).toEqual([...copy.keys()].toSorted((a, b) => a - b))
      expect([...laid.values()].toSorted((a, b) => a - b)).toEqual([...copy.values()].toSorted((a, b) => a - b))
      for (let at = 0; at <= 90; at++) expect([laid.has(at), laid.get(at)]).toEqual([copy.has(at), copy.get(at)])
    }),
  )
})
