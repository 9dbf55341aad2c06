import { expect, it } from 'vitest'
import { bodyParts } from './body-parts.ts'
import { completeMention, matchingPeople, mentionAt, mentionedIn } from './mentions.ts'

const ana = { id: 'ana', name: 'Ana Kovač' }
const ann = { id: 'ann', name: 'Ann' }
const annLee = { id: 'annlee', name: 'Ann Lee' }
const people = [ana, ann, annLee]

it('[FP4] sees the mention under the caret, and none in an address or behind a line break', () => {
  expect(mentionAt('Hi @an', 6)).toEqual({ start: 3, query: 'an' })
  expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' })
  expect(mentionAt('Hi @Ann Le', 10)).toEqual({ start: 3, query: 'Ann Le' })
  expect(mentionAt('mail ann@example', 16)).toBeUndefined()
  expect(mentionAt('@ann\nnext', 9)).toBeUndefined()
  expect(mentionAt('Hi @an', 2)).toBeUndefined()
})

it('[FP4] finds people by any word of their name, whatever the accents', () => {
  expect(matchingPeople(people, 'kovac')).toEqual([ana])
  expect(matchingPeople(people, 'an')).toEqual([ana, ann, annLee])
  expect(matchingPeople(people, 'lee')).toEqual([annLee])
  expect(matchingPeople(people, 'nn')).toEqual([])
})

it('[FP4] completes a mention with one space behind it', () => {
  expect(completeMention('Hi @an there', { start: 3, query: 'an' }, annLee)).toEqual({ text: 'Hi @Ann Lee there', caret: 12 })
  expect(completeMention('Hi @an', { start: 3, query: 'an' }, ann)).toEqual({ text: 'Hi @Ann ', caret: 8 })
})

it('[FP5] mentions the longest name that stands there, and everybody once', () => {
  expect(mentionedIn('@Ann Lee and @Ann Lee', people)).toEqual([annLee])
  expect(mentionedIn('@Ann, @Ana Kovač!', people)).toEqual([ann, ana])
  expect(mentionedIn('@Annabel and x@Ann', people)).toEqual([])
})

it('[FP6] splits a comment into words, mentions and web addresses without losing a character', () => {
  const body = 'See (https://a.example/x_(y)), @Ann:\nhttps://b.example/@Ann. Fine'
  const parts = bodyParts(body, people)
  expect(parts.map(({ text }) => text).join('')).toBe(body)
  expect(parts.filter(({ kind }) => kind === 'link').map(({ text }) => text)).toEqual(['https://a.example/x_(y)', 'https://b.example/@Ann'])
  expect(parts.filter(({ kind }) => kind === 'mention')).toEqual([{ kind: 'mention', text: '@Ann', personId: 'ann' }])
})

it('[FP6] makes no link of an address that could run a script', () => {
  expect(bodyParts('javascript:alert(1) data:text/html,x', people).map(({ kind }) => kind)).toEqual(['text'])
})
