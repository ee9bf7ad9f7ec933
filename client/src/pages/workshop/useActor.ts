/** Who one is in an open plan, with one's role and organisation as they are now. */
import type { Actor } from '@samplan/shared/plan'
import { useMemo } from 'react'
import { useStore } from '../../sync/index.ts'
import type { SessionHere } from './OpenSession.tsx'

export function useActor({ session, details }: Pick<SessionHere, 'session' | 'details'>): Actor {
  const role = useStore(session.role)
  const organisationId = useStore(session.organisationId)
  const { personId, name, guest } = details.actor
  return useMemo(() => ({ personId, name, organisationId, role, guest }), [personId, name, organisationId, role, guest])
}
