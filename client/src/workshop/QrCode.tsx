/** A QR code as one path: sharp at any size, black on white in every theme, since that is what cameras read. */
import { useMemo } from 'react'
import { encode } from 'uqr'

/** Four modules of quiet around it, as the standard asks. */
const quiet = 4

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => draw(text), [text])
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-modules" d={path} />
    </svg>
  )
}

/** Level M: a seventh of it may be hidden behind somebody's head. */
function draw(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: quiet })
  const runs = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: runs.join('') }
}
