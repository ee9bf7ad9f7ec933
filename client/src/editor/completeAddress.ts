/** What people type for an address, with the scheme they left out. Whether it is a safe link is asked afterwards. */
export function completeAddress(typed: string): string {
  const address = typed.trim()
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return address.replace(/^http:/i, 'https:')
  return /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}
