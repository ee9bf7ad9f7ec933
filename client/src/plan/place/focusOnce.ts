/** As a field's `ref`: its panel opened because somebody asked for it, so the caret belongs in it. */
export function focusOnce(field: HTMLElement | null): void {
  field?.focus()
}
