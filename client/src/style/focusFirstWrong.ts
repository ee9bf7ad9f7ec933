/**
 * After a form that could not be sent: the focus goes to the first field that is wrong, once its fault is drawn; of a
 * group to its first choice, and where something is wrong with no field of its own, to the words about it.
 */
export function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong]')
    const field = wrong instanceof HTMLFieldSetElement ? wrong.querySelector('input') : wrong
    field?.focus()
  })
}
