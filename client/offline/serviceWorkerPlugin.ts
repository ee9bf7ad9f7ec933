/** Tells the service worker, which is built beside the page, which files there are to keep. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where browsers look for it: at the top, because a worker answers only for addresses below its own. */
const workerFile = 'service-worker.js'

export function serviceWorkerPlugin(): Plugin {
  let publicDir = ''
  return {
    name: 'samplan-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[workerFile]
        if (worker?.type !== 'chunk') throw new Error(`The build has made no ${workerFile}`)
        if (worker.imports.length > 0) throw new Error(`${workerFile} imports ${worker.imports.join(', ')}`)
        const files = Object.values(bundle).filter(({ fileName }) => fileName !== workerFile)
        const hash = createHash('sha256')
        for (const file of files) hash.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
        const plain = readdirSync(publicDir)
        for (const name of plain) hash.update(name).update(readFileSync(join(publicDir, name)))
        const names = [...files.map(({ fileName }) => fileName), ...plain].filter((name) => name !== 'index.html')
        const all = JSON.stringify(names.map((name) => `/${name}`).sort())
        worker.code = `const builtFiles=${all},buildName="${hash.digest('hex').slice(0, 16)}";${worker.code}`
      },
    },
  }
}

/** The build's entries and their names, for `rollupOptions`. */
export const entries = {
  input: { index: 'index.html', 'service-worker': 'offline/serviceWorker.ts' },
  output: {
    entryFileNames: ({ name }: { readonly name: string }) =>
      name === 'service-worker' ? workerFile : 'assets/[name]-[hash].js',
  },
}
