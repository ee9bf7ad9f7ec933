/** Signing in, sessions, signing out. */
export { type Auth, type AuthDeps, createAuth, type Session, type SignedIn } from './auth.ts'
