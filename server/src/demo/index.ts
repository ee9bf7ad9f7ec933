/** The demo: Blekinge county as it was in 2016. */
export { type DemoLink, demoLinks } from './demoLinks.ts'
export { isDemo, makeDemo } from './makeDemo.ts'
