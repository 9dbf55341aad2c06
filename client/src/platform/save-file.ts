/** Gives a file to whoever reads the page, as a download. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has begun to read it by the next turn at the earliest.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
