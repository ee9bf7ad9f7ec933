/** The running head where there is no plan: the product's name, and the person's own menu. */
import { Link } from 'wouter'
import { usePreferences } from '../style/preferences.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { HeadBar } from './HeadBar.tsx'

interface BareHeadProps {
  /** On a page that is only on its way. */
  readonly isWaiting?: boolean
}

export function BareHead({ isWaiting = false }: BareHeadProps) {
  const { head } = usePreferences().texts
  return (
    <HeadBar isBare>
      <Link className="head-mark" href="/" aria-label={head.home}>
        {head.product}
      </Link>
      <div className="head-actions">
        <AccountMenu isWaiting={isWaiting} />
      </div>
    </HeadBar>
  )
}
