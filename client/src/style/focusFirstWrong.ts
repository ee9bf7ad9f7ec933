/** After a form that could not be sent: the focus goes to the first field that is wrong, once its fault is drawn. */
export function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
