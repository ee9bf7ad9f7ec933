/** The address behind the QR code, and the one that people type. */
export function doorAddress(origin: string, code: string): string {
  return `${origin}/w/${code}`
}

/** Without the scheme, as people read it aloud: `samplan.example.se/w`. */
export function typedAddress(origin: string): string {
  return `${origin.replace(/^https?:\/\//, '')}/w`
}
