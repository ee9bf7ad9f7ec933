/** The page of a plan with a family, below its first lines. */
import { CoverageTable } from './CoverageTable.tsx'
import { FamilyMoney } from './FamilyMoney.tsx'
import { FamilyTable } from './FamilyTable.tsx'
import './family.css'
import '../money/money.css'
import '../money/tables.css'

export function FamilySections() {
  return (
    <>
      <FamilyTable />
      <CoverageTable />
      <FamilyMoney />
    </>
  )
}
