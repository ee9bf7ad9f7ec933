/**
 * A frozen version: who froze it and when, the file, how to check it, and the plan as it was, read from the file itself.
 * The bytes are hashed here too, so that what is shown is known to be what was frozen.
 */
import type { PlanId } from '@samplan/shared/plan'
import type { VersionSummary } from '@samplan/shared/wire'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Button } from '../style/Button.tsx'
import { CopyButton } from '../style/CopyButton.tsx'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Checksum } from '../versions/Checksum.tsx'
import { FileCheck } from '../versions/FileCheck.tsx'
import { FreezeFacts } from '../versions/FreezeFacts.tsx'
import { type ReadVersion, readVersion } from '../versions/readVersion.ts'
import { VersionList } from '../versions/VersionList.tsx'
import { VersionReport } from '../versions/VersionReport.tsx'
import { useApp } from './appContext.ts'
import { type PlanHere, PlanSubpage } from './PlanSubpage.tsx'
import { DecidedPart } from './publishing/DecidedPart.tsx'
import { HandInPart } from './publishing/HandInPart.tsx'
import { PublishPart } from './publishing/PublishPart.tsx'
import { refusalWords } from './refusalWords.ts'
import { RefusedError, refusalOf } from './useAnswer.ts'
import { VersionCover } from './VersionCover.tsx'

interface VersionPageProps {
  readonly planId: PlanId
  readonly number: number
}

export function VersionPage({ planId, number }: VersionPageProps) {
  const { texts } = usePreferences()
  return (
    <PlanSubpage
      planId={planId}
      tab="versions"
      title={texts.versions.version(number)}
      tag={texts.versions.version(number)}
      actions={
        <p className="head-frozen">
          <Icon name="frozen" /> {texts.head.frozen}
        </p>
      }
      side={({ details, versions }) => (
        <VersionList facts={details.facts} actor={details.actor} versions={versions} current={number} />
      )}
    >
      {(plan) => {
        const summary = plan.versions.find((one) => one.number === number)
        return summary ? <Version plan={plan} summary={summary} /> : <NoSuchVersion />
      }}
    </PlanSubpage>
  )
}

function NoSuchVersion() {
  const words = usePreferences().texts.versions
  return (
    <div>
      <h1>{words.noSuch}</h1>
      <p className="lead">{words.lead}</p>
    </div>
  )
}

function Version({ plan, summary }: { readonly plan: PlanHere; readonly summary: VersionSummary }) {
  const { sha256: hash } = useApp()
  const words = usePreferences().texts.versions
  const frozen = useFrozen(summary)
  const read = frozen.data
  const { number, sha256, planId } = summary
  const previous = number > 1 && (
    <Link href={`/plans/${planId}/versions/${number - 1}`}>{words.version(number - 1)}</Link>
  )
  return (
    <>
      <VersionCover plan={plan} summary={summary} version={read?.ok ? read.version : null} />
      <div className="page-margin version-margin">
        <section className="version-check" aria-labelledby="version-check">
          <h2 id="version-check" className="margin-title">
            {words.check}
          </h2>
          <p>{words.checkLead}</p>
          <Checksum sha256={sha256} />
          <FileCheck number={number} sha256={sha256} hash={hash}>
            <CopyButton text={sha256} label={words.copyHash} />
          </FileCheck>
        </section>
        <HandInPart plan={plan} number={number} />
        <DecidedPart plan={plan} number={number} />
        <PublishPart plan={plan} number={number} />
        {read?.ok && <FreezeFacts version={read.version} previous={previous || null} />}
      </div>
      {frozen.isError ? <NotFetched frozen={frozen} /> : <Trust read={read} />}
      {read?.ok && <VersionReport version={read.version} />}
    </>
  )
}

/** What is known of the version stands above; its plan is in the bytes. */
function NotFetched({ frozen }: { readonly frozen: UseQueryResult<ReadVersion> }) {
  const { texts } = usePreferences()
  const code = refusalOf(frozen)
  return (
    <div className="notice" role="alert">
      <p>{code && refusalWords(code, texts)}</p>
      <Button isDisabled={frozen.isFetching} onPress={() => void frozen.refetch()}>
        {texts.head.tryAgain}
      </Button>
    </div>
  )
}

function Trust({ read }: { readonly read: ReadVersion | undefined }) {
  const words = usePreferences().texts.versions
  if (!read) return null
  if (!read.ok) return <p className="notice">{words.unknownFormat}</p>
  if (read.matches === null) return null
  return read.matches ? (
    <p className="hint">
      <Icon name="ok" /> {words.contentMatches}
    </p>
  ) : (
    <p className="notice" data-look="block" role="alert">
      <Icon name="block" /> {words.contentDiffers}
    </p>
  )
}

/** The version's bytes, read and hashed. They never change, so they are asked for once. */
function useFrozen({ planId, number, sha256 }: VersionSummary): UseQueryResult<ReadVersion> {
  const { api, sha256: hash } = useApp()
  return useQuery({
    queryKey: ['frozen', planId, number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const reply = await api.versionBytes(planId, number)
      if (!reply.ok) throw new RefusedError(reply.code)
      return readVersion(reply.value, sha256, hash)
    },
  })
}
