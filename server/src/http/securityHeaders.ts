/**
 * What every answer says to the browser: no address leaks by referrer, no frame, no guessed types, and on pages only
 * our own scripts, styles and pictures. No `unsafe-inline` and no nonce: the page is one static file.
 *
 * React Aria writes two small `<style>` elements of its own. They are let in by their hashes; when a new version of it
 * changes them, the browser's console says so and the remedy is here.
 */
import { createHash } from 'node:crypto'
import { secureHeaders } from 'hono/secure-headers'
import type { HttpDeps } from './deps.ts'

/** From react-aria 3.53 `usePress`: fingers on a button do not zoom by double tap. */
const pressableStyle = `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`

/** `usePreventScroll`, on iOS: nothing behind a dialogue scrolls with it. */
const containedStyle = `@layer {
  * {
    overscroll-behavior: contain;
  }
}`

const allowedStyles = [pressableStyle, containedStyle].map(
  (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
)

/** Sets the headers; the one about https only where people come by https. */
export function securityHeaders({ publicUrl }: Pick<HttpDeps['settings'], 'publicUrl'>) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", ...allowedStyles],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: false, microphone: false, geolocation: false, payment: false, usb: false },
  })
}
