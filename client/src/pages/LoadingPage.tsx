/** While a page or its first answer is on its way. The word shows late, so that a quick answer does not flash. */
import { usePreferences } from '../style/preferences.ts'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'

export function LoadingPage() {
  const { head } = usePreferences().texts
  return (
    <Frame title={head.product} head={<BareHead isWaiting />} isBusy>
      <p className="waiting">{head.loading}</p>
    </Frame>
  )
}
