import { expect, it } from 'vitest'
import { ordinal } from './feature-words.ts'
import { figureText } from './figure-text.ts'
import { completeAddress } from './complete-address.ts'

it('[FP8] shows numbers that fit a narrow cell', () => {
  expect([5260, 0.25, 84.256, 16832.4, 4_200_000, 0].map(figureText)).toEqual(['5,260', '0.25', '84.3', '16,832', '4.2M', '0'])
})

it('[FP8] tells a rank as an ordinal', () => {
  expect([1, 2, 3, 4, 11, 22, 113].map(ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd', '113th'])
})

it('[FP9] completes the address of a link with the part people leave out, and leaves schemes alone', () => {
  expect(['example.com/x', ' https://a.example ', 'ann@example.com', 'javascript:alert(1)', ''].map(completeAddress)).toEqual([
    'https://example.com/x',
    'https://a.example',
    'mailto:ann@example.com',
    'javascript:alert(1)',
    '',
  ])
})
