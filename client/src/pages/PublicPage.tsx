/** A published version, for everybody: the plan as it was frozen, its day and its hash. No comments, and nobody's name. */
import type { PublicVersion } from '@samplan/shared/wire'
import { useQuery } from '@tanstack/react-query'
import { Icon } from '../style/Icon.tsx'
import { usePreferences } from '../style/preferences.ts'
import { Checksum } from '../versions/Checksum.tsx'
import { FileCheck } from '../versions/FileCheck.tsx'
import { type ReadVersion, readVersion } from '../versions/readVersion.ts'
import { VersionReport } from '../versions/VersionReport.tsx'
import { useApp } from './appContext.ts'
import { BareHead } from './BareHead.tsx'
import { Frame } from './Frame.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { PlainPage } from './PlainPage.tsx'
import { PublicDecisions } from './publishing/PublicDecisions.tsx'
import { RefusedPage } from './RefusedPage.tsx'
import { ToStart } from './ToStart.tsx'
import { RefusedError, refusalOf, useAnswer } from './useAnswer.ts'

export function PublicPage({ id }: { readonly id: string }) {
  const { api, sha256: hash } = useApp()
  const { texts } = usePreferences()
  const words = texts.publication
  const known = useAnswer(['public', id], () => api.publicVersion(id))
  const sha256 = known.data?.sha256
  const read = useQuery({
    queryKey: ['public', id, 'bytes'],
    enabled: sha256 !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const reply = await api.publicBytes(id)
      if (!reply.ok) throw new RefusedError(reply.code)
      return readVersion(reply.value, sha256 ?? '', hash)
    },
  })
  const refusal = refusalOf(known) ?? refusalOf(read)
  if (refusal === 'not-found') {
    return (
      <PlainPage title={words.gone} lead={words.goneLead}>
        <ToStart />
      </PlainPage>
    )
  }
  if (refusal) {
    const tryAgain = () => void (known.data ? read : known).refetch()
    return <RefusedPage code={refusal} onTryAgain={tryAgain} />
  }
  if (!known.data || !read.data) return <LoadingPage />
  if (!read.data.ok) return <PlainPage title={words.gone} lead={texts.versions.unknownFormat} />
  return <PublicReport id={id} known={known.data} read={read.data} />
}

interface PublicReportProps {
  readonly id: string
  readonly known: PublicVersion
  readonly read: Extract<ReadVersion, { ok: true }>
}

function PublicReport({ id, known, read }: PublicReportProps) {
  const { sha256: hash } = useApp()
  const { texts, format } = usePreferences()
  const words = texts.publication
  const { number, sha256, madeAt, publishedAt, bytes } = known
  const { version, matches } = read
  const { title, kind } = version.plan
  return (
    <Frame title={title} head={<BareHead />}>
      <div>
        <h1 className="version-cover">{title}</h1>
        <p className="lead">
          {words.publicLead(
            texts.names.planKinds[kind],
            version.register.countyName,
            number,
            format.wholeMoment(madeAt),
          )}{' '}
          {words.publishedOn(format.wholeMoment(publishedAt))}
        </p>
        <p className="version-acts">
          <a href={`/api/public/${id}/json`} download>
            {texts.versions.download(format.bytes(bytes))}
          </a>
        </p>
      </div>
      <div className="page-margin version-margin">
        <section className="version-check" aria-labelledby="version-check">
          <h2 id="version-check" className="margin-title">
            {texts.versions.check}
          </h2>
          <Checksum sha256={sha256} />
          <FileCheck number={number} sha256={sha256} hash={hash}>
            {null}
          </FileCheck>
        </section>
        <PublicDecisions known={known} />
      </div>
      {matches === false && (
        <p className="notice" data-look="block" role="alert">
          <Icon name="block" /> {texts.versions.contentDiffers}
        </p>
      )}
      <VersionReport version={version} />
    </Frame>
  )
}
