/** Versions count from 1; what is not such a number finds none. */
export function versionNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0
}
