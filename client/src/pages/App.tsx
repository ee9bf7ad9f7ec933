/** The app around the pages: what was handed in, preferences, the live region, asked-for data, and the fault page. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { LiveRegion } from '../style/LiveRegion.tsx'
import { PreferencesProvider } from '../style/PreferencesProvider.tsx'
import { AppContext, type AppNeeds } from './appContext.ts'
import { FaultBoundary } from './FaultBoundary.tsx'
import { PageRoutes } from './PageRoutes.tsx'
import { RefusedError } from './useAnswer.ts'

export function App(needs: AppNeeds) {
  const [queries] = useState(makeQueryClient)
  return (
    <AppContext value={needs}>
      <PreferencesProvider storage={needs.storage} firstTexts={needs.firstTexts}>
        <QueryClientProvider client={queries}>
          <LiveRegion>
            <FaultBoundary>
              <PageRoutes />
            </FaultBoundary>
          </LiveRegion>
        </QueryClientProvider>
      </PreferencesProvider>
    </AppContext>
  )
}

/**
 * A refusal is an answer and is not asked for again; a server that does not answer is, twice, unless the browser itself
 * knows of no network.
 */
function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without network an answer is "unreachable", not nothing: some of what is asked for lies in this browser.
        networkMode: 'always',
        retry: (failures, error) =>
          error instanceof RefusedError && error.code === 'unreachable' && failures < 2 && navigator.onLine,
        refetchOnWindowFocus: 'always',
      },
    },
  })
}
