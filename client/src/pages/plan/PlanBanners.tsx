/**
 * What everyone must see before the plan's first words: that it is frozen and with which checksum, that one is without
 * network, that words did not come in and where they are.
 */

import type { Texts } from '@samplan/shared/text'
import { Link } from 'wouter'
import { usePlan } from '../../plan/planContext.ts'
import { Button } from '../../style/Button.tsx'
import { Icon } from '../../style/Icon.tsx'
import { type LivePlan, type RecoveryNotice, useStore } from '../../sync/index.ts'
import { KeptOutBanner } from './KeptOutBanner.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'
import { useFrozenVersion } from './useVersions.ts'

export function PlanBanners({ live }: { readonly live: LivePlan }) {
  const { facts } = usePlan()
  const notices = useStore(live.recovery)
  return (
    <>
      {facts.status === 'frozen' && <FrozenBanner />}
      <OfflineBanner live={live} />
      <GoneBanner />
      <OutdatedBanner />
      <KeptOutBanner />
      {notices.map((notice, index) => (
        <RecoveryBanner key={`${notice.copy.draft} ${index}`} live={live} notice={notice} />
      ))}
    </>
  )
}

function FrozenBanner() {
  const { texts, facts } = usePlan()
  const version = useFrozenVersion()
  if (!version) return null
  return (
    <div className="banner" role="status">
      <Icon name="frozen" />
      <span>{texts.plan.frozenBanner(version.number)}</span>
      <Link href={`/plans/${facts.id}/versions/${version.number}`}>{texts.plan.seeVersion(version.number)}</Link>
      <p className="banner-hash">
        <span className="visually-hidden">{texts.plan.hash} </span>
        <code data-sha256={version.sha256}>{version.sha256}</code>
      </p>
    </div>
  )
}

/** A guest is told why by the workshop's strip. */
function GoneBanner() {
  const { texts, session, me } = usePlan()
  const connection = useStore(session.connection)
  if (connection.state !== 'refused' || connection.reason !== 'gone' || me.guest) return null
  return (
    <div className="banner" role="status">
      <Icon name="info" /> <span>{texts.problems.closed.gone}</span>
    </div>
  )
}

/** The document is newer than this page: it is read on, and nothing is written into it. */
function OutdatedBanner() {
  const { texts, session } = usePlan()
  if (!useStore(session.outdated)) return null
  return (
    <div className="banner" data-look="warn" role="status">
      <Icon name="warn" /> {texts.problems.closed.oldClient}
      <Button small onPress={() => window.location.reload()}>
        {texts.pages.fault.reload}
      </Button>
    </div>
  )
}

function RecoveryBanner({ live, notice }: { readonly live: LivePlan; readonly notice: RecoveryNotice }) {
  const { texts, facts } = usePlan()
  const words = texts.plan
  return (
    <section className="banner" data-look="warn" aria-label={words.recoveryKept}>
      <Icon name="warn" />
      <span>
        {texts.pages.recovery.reasons[notice.copy.reason]} <strong>{whereItIs(notice, texts)}</strong>
      </span>
      {(notice.kept === 'here' || notice.kept === 'browser') && (
        <Button small onPress={live.retryHandIn}>
          {texts.head.tryAgain}
        </Button>
      )}
      {notice.kept === 'server' && (
        <>
          <Link href={`/plans/${facts.id}/recovery`}>{words.seeRecovery}</Link>
          <Button variant="quiet" small onPress={() => live.dismiss(notice)}>
            {texts.head.close}
          </Button>
        </>
      )}
    </section>
  )
}

function whereItIs({ kept }: RecoveryNotice, { plan, local }: Texts): string {
  if (kept === 'here') return plan.recoveryUnsent
  return kept === 'browser' ? local.recoveryInBrowser : plan.recoveryKept
}
