import { randomUUID } from 'node:crypto'
import type { Storage } from '@samplan/server/storage'
import { afterEach, beforeEach, describe } from 'vitest'
import { describeCommitments } from './commitmentsContract.ts'
import { describeDecisions } from './decisionsContract.ts'
import { describeLinks } from './linksContract.ts'
import { describeLog } from './logContract.ts'
import { settle } from './material.ts'
import { describePeople } from './peopleContract.ts'
import { describePlans } from './plansContract.ts'
import { describeProposals } from './proposalsContract.ts'
import { describeRecords } from './recordsContract.ts'
import { describeRounds } from './roundsContract.ts'
import { describeSuccessions } from './successionsContract.ts'
import { describeWorkshops } from './workshopsContract.ts'

/** How the suite gets a storage: the same place opens the same content again. */
export type Opener = (place: string) => Promise<Storage>

/** The storage of the test that is running, settled with a county and a plan. */
export interface Given {
  storage: Storage
  /** Closes and opens again, as a restart of the server does. */
  restart(): Promise<Storage>
}

/** What every storage must do. An opener that passes may stand in for any other. */
export function describeStorage(name: string, open: Opener): void {
  describe(name, () => {
    const given = {} as Given
    beforeEach(async () => {
      const place = randomUUID()
      given.storage = await settle(await open(place))
      given.restart = async () => {
        await given.storage.close()
        given.storage = await open(place)
        return given.storage
      }
    })
    afterEach(() => given.storage.close())
    describePeople(given)
    describePlans(given)
    describeLog(given)
    describeRecords(given)
    describeCommitments(given)
    describeDecisions(given)
    describeLinks(given)
    describeRounds(given)
    describeProposals(given)
    describeSuccessions(given)
    describeWorkshops(given)
  })
}
