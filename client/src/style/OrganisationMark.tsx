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
  /** Invited, or away for more than a minute. */
  readonly tinted?: boolean
  readonly size?: 'small'
  /** Says the organisation's name, where the mark stands without it. */
  readonly named?: boolean
}

export function OrganisationMark({ organisation, tinted, size, named }: OrganisationMarkProps) {
  const { name, mark, hue, kind } = organisation
  return (
    <span
      className={`mark hue-${hue}`}
      data-shape={shapes[kind]}
      data-size={size}
      data-tinted={tinted || undefined}
      {...(named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}
    >
      {mark}
    </span>
  )
}
