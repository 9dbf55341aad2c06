const mostShown = 12

/** Rows of a file as one names them: "Row 3", "Rows 3, 4 and 20 more". */
export function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, mostShown).join(', ')
  const more = rows.length > mostShown ? ` and ${rows.length - mostShown} more` : ''
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${shown}${more}`
}

/** The rows a file skips, a line for each reason in the order they come up. */
export function skippedText<Reason extends string>(
  skipped: readonly { readonly row: number; readonly reason: Reason }[],
  words: Readonly<Record<Reason, string>>,
): readonly string[] {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))]
  return reasons.map((reason) => {
    const rows = skipped.filter((one) => one.reason === reason).map(({ row }) => row)
    return `${rowsText(rows)} skipped: ${words[reason]}`
  })
}
