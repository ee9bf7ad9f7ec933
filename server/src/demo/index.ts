/** The demo: five processes as counties have them. Blekinge's is the one that a first start makes. */
export { demoCounties } from './demoCounties.ts'
export { type DemoLink, demoLinks } from './demoLinks.ts'
export { demosIn, makeDemo } from './makeDemo.ts'
