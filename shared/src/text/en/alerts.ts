/** What a convenor should know without having asked. */
import type { Words } from '../sv.ts'

export const alerts: Words['alerts'] = {
  keptOut: (name, organisation, time) =>
    `${name}, ${organisation}, is kept out of the plan until ${time}. Three times, the window sent something that no plan can hold. None of it came in. Most often the browser is at fault: ask the person to load the page again.`,
}
