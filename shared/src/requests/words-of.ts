/** Words that say nothing of what is asked for. */
const empty = new Set(
  (
    'a about after all also am an and any are as at be because been before but by can could customer customers deal did do does ' +
    'feature features for from get give has have having he her his how i if in into is it its just let like make may me more most ' +
    'must my need needs no not of on once only or our ours out own please request she should so some than that the their them ' +
    'then there these they this those through to too up us use want wants was we were what when where which while who will with ' +
    'without would you your'
  ).split(' '),
)

/** The words of a text that tell it from others, in lower case and without accents; of `sign-on` also its parts. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
  const words = plain.split(/[^\p{L}\p{N}-]+/u).flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : [word]))
  return [...new Set(words)].filter((word) => word.length > 1 && word !== '-' && !empty.has(word))
}
