/** What was pasted, where it is more than one cell; null where the field takes it as it always does. */
export function pastedCells(text: string): string | null {
  return /[\n\t]/.test(text.trim()) ? text : null
}
