/** Builds the client into `dist`, which the server serves; `vite` alone proxies to a server on port 3000. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { entries, serviceWorkerPlugin } from './offline/serviceWorkerPlugin.ts'

const server = 'http://localhost:3000'

// React Aria's words in thirty languages are left in: with the few parts of it in use they are half a kilobyte.
export default defineConfig({
  plugins: [react(), serviceWorkerPlugin()],
  build: {
    outDir: 'dist',
    // The browsers of the last two years: they know light-dark(), which the colours are written with.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // An inlined font or icon would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: entries,
  },
  server: {
    proxy: { '/api': server, '/sync': { target: server, ws: true } },
  },
})
