'use client'

/** Hands the browser a file made on this page, to be saved under `name`. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download begins after this turn; an address taken back at once would end it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
