/** True when what had the focus has gone from the page: the keyboard would start again from the top. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
