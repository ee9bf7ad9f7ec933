/** The part of a logger that the sync path uses; pino fits. Never given a person's words. */
export interface SyncLog {
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
