const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(count: number): string {
  const rule = ordinals.select(count)
  if (rule === 'one') return `${count}st`
  if (rule === 'two') return `${count}nd`
  return rule === 'few' ? `${count}rd` : `${count}th`
}
