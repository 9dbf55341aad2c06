const leastPassword = 8

/** Undefined for what can be sent; otherwise what to do about it. */
export function lacksText(value: string, sentence: string): string | undefined {
  return value.trim() === '' ? sentence : undefined
}

export function lacksEmail(value: string): string | undefined {
  return /^\S+@\S+$/u.test(value.trim()) ? undefined : 'Write an e-mail address, such as ana@example.com.'
}

export function lacksNewPassword(value: string): string | undefined {
  return value.length < leastPassword ? `Use at least ${leastPassword} characters.` : undefined
}

export const newPasswordHint = `At least ${leastPassword} characters. A few words in a row are easy to keep in mind.`
