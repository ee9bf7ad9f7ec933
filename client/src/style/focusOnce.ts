/** As a field's `ref`: it is there because somebody has just asked for it, so the caret belongs in it. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus()
}
