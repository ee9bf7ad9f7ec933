/** Where the table below the picture stands; what shares a row in the picture is read there one by one. */
export const flowTableId = 'flow-table'

/** Opens the table and goes there. */
export function openFlowTable(): void {
  const table = document.getElementById(flowTableId)
  if (!(table instanceof HTMLDetailsElement)) return
  table.open = true
  table.querySelector('summary')?.focus()
}
