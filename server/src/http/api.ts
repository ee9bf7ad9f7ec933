/**
 * Everything under `/api`, typed end to end: the client takes `type Api` for its calls and nothing else of the server.
 * One sub-app per resource; each handler parses, asks rights, calls storage or a command, and answers with a named type.
 */
import { Hono } from 'hono'
import { limitAttempts, limitWrites } from './attempts.ts'
import { commitmentRoutes } from './commitments.ts'
import { consultationRoutes } from './consultation.ts'
import { countyRoutes } from './counties.ts'
import { decisionRoutes } from './decisions.ts'
import type { HttpDeps, PersonEnv } from './deps.ts'
import { eventRoutes } from './events.ts'
import { familyRoutes } from './family.ts'
import { invitationRoutes } from './invitations.ts'
import { joinRoutes } from './join.ts'
import { participantRoutes } from './participants.ts'
import { planRoutes, plansRoutes } from './plans.ts'
import { proposalRoutes } from './proposals.ts'
import { publicRoutes } from './publicVersions.ts'
import { signedIn } from './recognise.ts'
import { recoveryCopyRoutes } from './recoveryCopies.ts'
import { registerRoutes } from './register.ts'
import { reportRoutes } from './reports.ts'
import { sessionRoutes } from './session.ts'
import { sittingRoutes } from './sittings.ts'
import { successionRoutes } from './succession.ts'
import { threadRoutes } from './threads.ts'
import { freezeRoutes, versionRoutes } from './versions.ts'
import { doorRoutes, standingRoutes, workshopRoutes } from './workshops.ts'

export function createApi(deps: HttpDeps) {
  const attempts = limitAttempts(deps)
  const signedInRoutes = new Hono<PersonEnv>()
    .use('/plans/*', signedIn(deps), limitWrites(deps))
    .use('/plan-templates', signedIn(deps))
    .use('/counties/*', signedIn(deps))
    .use('/counties', signedIn(deps))
    .route('/', plansRoutes(deps))
    .route('/counties', countyRoutes(deps))
    .route('/plans/:planId/recovery-copies', recoveryCopyRoutes(deps))
    .route('/plans/:planId/participants', participantRoutes(deps))
    .route('/plans/:planId/invitations', invitationRoutes(deps))
    .route('/plans/:planId/threads', threadRoutes(deps))
    .route('/plans/:planId/commitments', commitmentRoutes(deps))
    .route('/plans/:planId/decisions', decisionRoutes(deps))
    .route('/plans/:planId/register', registerRoutes(deps))
    .route('/plans/:planId/versions', versionRoutes(deps))
    .route('/plans/:planId/versions', reportRoutes(deps))
    .route('/plans/:planId/events', eventRoutes(deps))
    .route('/plans/:planId/consultation', consultationRoutes(deps))
    .route('/plans/:planId/proposals', proposalRoutes(deps))
    .route('/plans/:planId/sittings', sittingRoutes(deps))
    .route('/plans/:planId/workshop', workshopRoutes(deps))
    .route('/plans/:planId', planRoutes(deps))
    .route('/plans/:planId', familyRoutes(deps))
    .route('/plans/:planId', successionRoutes(deps))
    .route('/plans/:planId', freezeRoutes(deps))
  return new Hono()
    .basePath('/api')
    .route('/', sessionRoutes(deps, attempts))
    .route('/invitations', joinRoutes(deps, attempts))
    .route('/public', publicRoutes(deps))
    .route('/workshops', doorRoutes(deps, limitAttempts(deps)))
    .route('/', standingRoutes(deps))
    .route('/', signedInRoutes)
}

/** For `hc<Api>(origin)`. */
export type Api = ReturnType<typeof createApi>
