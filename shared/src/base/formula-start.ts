/** How a cell begins that spreadsheets would run as a formula, in ordinary and in full width. */
export const formulaStart = /^[=+\-@\t\r＝＋－＠]/
