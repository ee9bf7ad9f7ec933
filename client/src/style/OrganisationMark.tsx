/**
 * Two letters in the shape of the organisation's kind: square for a municipality, circle for a region, gable for a user
 * organisation. Hues repeat in large counties; the letters carry the difference, so colour is never the only sign.
 */
import type { Organisation, OrganisationKind } from '@samplan/shared/plan'

const shapes: Readonly<Record<OrganisationKind, 'square' | 'circle' | 'gable' | 'slab'>> = {
  municipality: 'square',
  region: 'circle',
  'user-organisation': 'gable',
  association: 'slab',
  collaboration: 'slab',
  other: 'slab',
}

interface OrganisationMarkProps {
  readonly organisation: Organisation
  /** Nobody from it takes part yet. */
  readonly tinted?: boolean
  readonly size?: 'small'
}

export function OrganisationMark({ organisation, tinted, size }: OrganisationMarkProps) {
  const { mark, hue, kind } = organisation
  return (
    <span
      className={`mark hue-${hue}`}
      data-shape={shapes[kind]}
      data-size={size}
      data-tinted={tinted || undefined}
      aria-hidden={true}
    >
      {mark}
    </span>
  )
}
