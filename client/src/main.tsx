/**
 * The client's composition root: the only place of the client that takes the clock, randomness, the browser's storage
 * and the address from the browser, and hands them to the pages.
 */
import { loadTexts } from '@samplan/shared/text'
import { nanoid } from 'nanoid'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApiClient } from './api.ts'
import { App } from './pages/App.tsx'
import { rememberedLanguage } from './style/PreferencesProvider.tsx'
import './style/style.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

const storage = browserStorage()
const firstTexts = await loadTexts(rememberedLanguage(storage))

createRoot(root).render(
  <StrictMode>
    <App
      api={createApiClient(window.location.origin)}
      origin={window.location.origin}
      storage={storage}
      firstTexts={firstTexts}
      now={() => new Date()}
      newId={() => nanoid()}
      random={Math.random}
      sha256={window.isSecureContext ? (bytes) => crypto.subtle.digest('SHA-256', bytes) : null}
    />
  </StrictMode>,
)

/** Null where the browser forbids sites to keep anything. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
