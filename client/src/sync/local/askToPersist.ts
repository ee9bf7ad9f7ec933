/** Asks the browser not to clear this site by itself when room is scarce. Some ask the person, so it is asked once. */
import { isFirstAsking } from './directory.ts'

export async function askToPersist(): Promise<void> {
  try {
    if (await navigator.storage.persisted()) return
    if (await isFirstAsking()) await navigator.storage.persist()
  } catch {
    // Then the store is as lasting as the browser makes it; whether it works at all is told elsewhere.
  }
}
