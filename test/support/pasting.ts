/** Pastes as a spreadsheet does: the text arrives with the event, and whoever takes it says so. */
import type { Locator } from 'playwright-core'

/** True where the page took the paste itself, so that the browser puts nothing in. */
export function paste(input: Locator, text: string): Promise<boolean> {
  return input.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    return !element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
